namespace Sitrep.Ledger.Sqlite;

/// <summary>The tables of a ledger file. Records first, which are only added; then what is derived from them.</summary>
internal static class Schema
{
    /// <summary>'SITR' in ASCII: tells a ledger from other SQLite files.</summary>
    public const int ApplicationId = 0x53495452;

    /// <summary>The version that this program reads and writes.</summary>
    public const int Version = 3;

    public const string Create =
        """
        CREATE TABLE blob (
            hash BLOB PRIMARY KEY NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE report (
            seq INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            id TEXT NOT NULL,
            given INTEGER NOT NULL,
            published INTEGER,
            text_hash BLOB NOT NULL,
            json TEXT NOT NULL,
            details BLOB NOT NULL
        ) STRICT;
        CREATE INDEX report_id ON report (id, key);
        CREATE UNIQUE INDEX report_given ON report (id) WHERE given = 1;
        CREATE INDEX report_published ON report (published);

        CREATE TABLE refusal (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            json TEXT NOT NULL
        ) STRICT;

        CREATE TABLE row (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            report INTEGER NOT NULL REFERENCES report,
            start INTEGER NOT NULL,
            type INTEGER NOT NULL,
            status INTEGER NOT NULL,
            stance INTEGER NOT NULL,
            first INTEGER,
            last INTEGER,
            place INTEGER REFERENCES place,
            json TEXT NOT NULL,
            indexed TEXT NOT NULL,
            judgement TEXT
        ) STRICT;
        CREATE INDEX row_judgement ON row (judgement) WHERE judgement IS NOT NULL;
        CREATE INDEX row_report ON row (report, start);
        CREATE INDEX row_type ON row (type, first, last);
        CREATE INDEX row_status ON row (status, first, last);
        CREATE INDEX row_days ON row (first, last);
        CREATE INDEX row_place ON row (place);

        CREATE TABLE judgement (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            json TEXT NOT NULL
        ) STRICT;

        CREATE TABLE chain (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            at TEXT NOT NULL,
            tool TEXT NOT NULL,
            content BLOB NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;

        -- Indexes of the records that stand.
        CREATE TABLE statement (id TEXT PRIMARY KEY, report INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE name (
            seq INTEGER PRIMARY KEY,
            actor TEXT,
            name TEXT NOT NULL,
            kind TEXT,
            folded TEXT NOT NULL,
            base TEXT NOT NULL,
            key TEXT NOT NULL,
            id TEXT NOT NULL
        ) STRICT;
        CREATE INDEX name_key ON name (key COLLATE NOCASE);
        CREATE INDEX name_actor ON name (actor);
        CREATE INDEX name_base ON name (base);
        CREATE INDEX name_id ON name (id);
        CREATE INDEX name_folded ON name (folded);
        CREATE UNIQUE INDEX name_parts ON name (name, coalesce(actor, ''), coalesce(kind, ''), base);

        CREATE TABLE party (
            name INTEGER NOT NULL,
            role INTEGER NOT NULL,
            row INTEGER NOT NULL,
            PRIMARY KEY (name, role, row)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX party_row ON party (row, role);

        -- What reports say that actors are: roles, membership, parents, other names.
        CREATE TABLE relation (
            id TEXT PRIMARY KEY,
            report INTEGER NOT NULL,
            actor TEXT NOT NULL,
            related TEXT,
            json TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relation_report ON relation (report);
        CREATE INDEX relation_actor ON relation (actor);
        CREATE INDEX relation_related ON relation (related) WHERE related IS NOT NULL;

        -- What reports say becomes of what is planned.
        CREATE TABLE plan (id TEXT PRIMARY KEY, report INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX plan_report ON plan (report);

        CREATE TABLE place (
            seq INTEGER PRIMARY KEY,
            folded TEXT NOT NULL,
            words TEXT NOT NULL,
            country TEXT NOT NULL,
            geonames INTEGER NOT NULL,
            precision TEXT NOT NULL,
            UNIQUE (folded, words, country, geonames, precision)
        ) STRICT;
        CREATE INDEX place_country ON place (country);

        CREATE VIRTUAL TABLE quote USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');

        -- Derived, and derived anew at will.
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            first INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_days ON event (first, id);

        -- Rows that say the same of the same are one node; a node hangs on the one that tells its event best.
        CREATE TABLE node (
            seq INTEGER PRIMARY KEY,
            signature TEXT NOT NULL UNIQUE,
            parent INTEGER,
            score INTEGER NOT NULL,
            root INTEGER NOT NULL,
            event INTEGER NOT NULL,
            features TEXT NOT NULL
        ) STRICT;
        CREATE INDEX node_parent ON node (parent);
        CREATE INDEX node_root ON node (root);
        CREATE INDEX node_event ON node (event);

        CREATE TABLE member (row INTEGER PRIMARY KEY, node INTEGER NOT NULL) STRICT;
        CREATE INDEX member_node ON member (node);

        CREATE TABLE block (key INTEGER NOT NULL, rank INTEGER NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (key, rank, node)) STRICT, WITHOUT ROWID;

        CREATE TABLE contradiction (
            id TEXT PRIMARY KEY,
            event INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contradiction_event ON contradiction (event);
        CREATE TABLE disputed (contradiction TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (contradiction, row)) STRICT, WITHOUT ROWID;
        CREATE INDEX disputed_row ON disputed (row);

        -- What people's judgements come to: rows and reports that do not stand, rows set apart, trees that are one event, actors that are others.
        CREATE TABLE dropped (row INTEGER PRIMARY KEY, why TEXT NOT NULL) STRICT;
        -- Reports that left the views: withdrawn by a person, or an earlier version of one that stands.
        CREATE TABLE absent (report INTEGER PRIMARY KEY, why TEXT NOT NULL, newer INTEGER) STRICT;
        CREATE TABLE apart (row INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE joined (root INTEGER PRIMARY KEY, event INTEGER NOT NULL) STRICT;
        CREATE TABLE renamed (key TEXT PRIMARY KEY, actor TEXT NOT NULL) STRICT, WITHOUT ROWID;

        -- Who bears a name: which of several bearers a report means, what the machine made of pairs of actors, and the blocks in which spellings are compared.
        CREATE TABLE bearer (key TEXT NOT NULL, report INTEGER NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (key, report)) STRICT, WITHOUT ROWID;
        CREATE INDEX bearer_actor ON bearer (actor);
        CREATE TABLE likeness (a TEXT NOT NULL, b TEXT NOT NULL, name TEXT NOT NULL, verdict INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (a, b, name)) STRICT, WITHOUT ROWID;
        CREATE INDEX likeness_b ON likeness (b);
        CREATE INDEX likeness_name ON likeness (name);
        CREATE INDEX likeness_verdict ON likeness (verdict);
        CREATE TABLE sound (block TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (block, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX sound_key ON sound (key);

        -- Names whose bearers are to be told apart (again); '' where keys are to be put together again.
        CREATE TABLE unidentified (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

        -- Where versions of a report are looked for, which are ones, and the rows that stand for those of an earlier one.
        CREATE TABLE line (key INTEGER NOT NULL, day INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, day, report)) STRICT, WITHOUT ROWID;
        CREATE TABLE version (older INTEGER NOT NULL, newer INTEGER NOT NULL, rank TEXT NOT NULL, PRIMARY KEY (older, newer)) STRICT, WITHOUT ROWID;
        CREATE INDEX version_newer ON version (newer);
        CREATE TABLE heir (row INTEGER PRIMARY KEY, heir INTEGER NOT NULL) STRICT;

        -- Keys and hashes of texts that were erased and are not taken again; reports whose bytes are still to go.
        CREATE TABLE erased (what TEXT PRIMARY KEY, judgement TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE erasing (report INTEGER PRIMARY KEY, deleted INTEGER NOT NULL) STRICT;

        -- Claims beside what the same report says against them.
        CREATE TABLE denial (claim INTEGER NOT NULL, denial INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (claim, denial)) STRICT, WITHOUT ROWID;
        CREATE INDEX denial_report ON denial (report);

        -- Reports whose denials are to be found (again).
        CREATE TABLE unsettled (report INTEGER PRIMARY KEY) STRICT;

        -- Roots of trees that have changed since they were summed up.
        CREATE TABLE stale (event INTEGER PRIMARY KEY) STRICT;

        CREATE TABLE progress (what TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """;

    /// <summary>What ledgers of before do not have; made when one is opened, filled when events are next brought up to date.</summary>
    public const string Later =
        """
        CREATE INDEX IF NOT EXISTS event_latest ON event (first >= 2147483648, -first, id);
        CREATE INDEX IF NOT EXISTS row_last ON row (last);
        CREATE INDEX IF NOT EXISTS denial_denial ON denial (denial);
        CREATE VIRTUAL TABLE IF NOT EXISTS report_text USING fts5 (title, words, content = '', tokenize = 'unicode61 remove_diacritics 2');

        -- The words of names.
        CREATE VIRTUAL TABLE IF NOT EXISTS name_words USING fts5 (folded, content = 'name', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0');
        CREATE TRIGGER IF NOT EXISTS name_added AFTER INSERT ON name BEGIN INSERT INTO name_words (rowid, folded) VALUES (new.seq, new.folded); END;
        CREATE TRIGGER IF NOT EXISTS name_gone AFTER DELETE ON name BEGIN INSERT INTO name_words (name_words, rowid, folded) VALUES ('delete', old.seq, old.folded); END;

        -- Reports by what they are copies of (the beginning of its hash), and which of the copies that stand is the first.
        CREATE TABLE IF NOT EXISTS issue (report INTEGER PRIMARY KEY, copy TEXT NOT NULL, published INTEGER NOT NULL, first INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS issue_copy ON issue (copy, published, report);
        CREATE INDEX IF NOT EXISTS issue_first ON issue (published) WHERE first = 1;

        -- The overview: what lists, counts and series need to know of each event, without reading it.
        CREATE TABLE IF NOT EXISTS gist (
            event INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            type INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER,
            series INTEGER,
            week INTEGER,
            dissent INTEGER NOT NULL,
            planned INTEGER NOT NULL,
            happened INTEGER NOT NULL,
            told INTEGER,
            retold INTEGER,
            delay INTEGER,
            worded INTEGER NOT NULL,
            reports INTEGER NOT NULL,
            alone TEXT,
            opener TEXT,
            voices TEXT NOT NULL,
            actors TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS gist_dissent ON gist (dissent, first, id);
        CREATE INDEX IF NOT EXISTS gist_series ON gist (series, week);
        CREATE INDEX IF NOT EXISTS gist_planned ON gist (last, retold, told, id) WHERE planned = 1;
        CREATE INDEX IF NOT EXISTS gist_happened ON gist (first) WHERE happened = 1;
        CREATE INDEX IF NOT EXISTS gist_told ON gist (told, id);
        CREATE INDEX IF NOT EXISTS gist_delay ON gist (delay) WHERE delay IS NOT NULL;
        CREATE INDEX IF NOT EXISTS gist_alone ON gist (alone) WHERE alone IS NOT NULL;
        CREATE INDEX IF NOT EXISTS gist_opener ON gist (opener) WHERE opener IS NOT NULL;

        -- Who has how much in each report, as an actor (side 0) and as a source (side 1), and what that comes to.
        CREATE TABLE IF NOT EXISTS part (
            report INTEGER NOT NULL,
            side INTEGER NOT NULL,
            key TEXT NOT NULL,
            rows INTEGER NOT NULL,
            denials INTEGER NOT NULL,
            disputed INTEGER NOT NULL,
            PRIMARY KEY (report, side, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS total (
            side INTEGER NOT NULL,
            key TEXT NOT NULL,
            rows INTEGER NOT NULL,
            reports INTEGER NOT NULL,
            denials INTEGER NOT NULL,
            disputed INTEGER NOT NULL,
            PRIMARY KEY (side, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS total_rows ON total (side, rows DESC, key);

        -- Reports whose parts are to be counted (again): those of which something came or went.
        CREATE TABLE IF NOT EXISTS uncounted (report INTEGER PRIMARY KEY) STRICT;
        CREATE TRIGGER IF NOT EXISTS issue_added AFTER INSERT ON issue BEGIN INSERT OR IGNORE INTO uncounted VALUES (new.report); END;
        CREATE TRIGGER IF NOT EXISTS absent_added AFTER INSERT ON absent BEGIN INSERT OR IGNORE INTO uncounted VALUES (new.report); END;
        CREATE TRIGGER IF NOT EXISTS absent_gone AFTER DELETE ON absent BEGIN INSERT OR IGNORE INTO uncounted VALUES (old.report); END;
        CREATE TRIGGER IF NOT EXISTS party_added AFTER INSERT ON party BEGIN INSERT OR IGNORE INTO uncounted SELECT report FROM row WHERE seq = new.row; END;
        CREATE TRIGGER IF NOT EXISTS party_gone AFTER DELETE ON party BEGIN INSERT OR IGNORE INTO uncounted SELECT report FROM row WHERE seq = old.row; END;
        CREATE TRIGGER IF NOT EXISTS disputed_added AFTER INSERT ON disputed BEGIN INSERT OR IGNORE INTO uncounted SELECT report FROM row WHERE seq = new.row; END;
        CREATE TRIGGER IF NOT EXISTS disputed_gone AFTER DELETE ON disputed BEGIN INSERT OR IGNORE INTO uncounted SELECT report FROM row WHERE seq = old.row; END;
        CREATE TRIGGER IF NOT EXISTS name_moved AFTER UPDATE OF key ON name WHEN old.key <> new.key
        BEGIN INSERT OR IGNORE INTO uncounted SELECT DISTINCT r.report FROM party p JOIN row r ON r.seq = p.row WHERE p.name = new.seq; END;
        """;

    /// <summary>Has all that a ledger of before derived without an overview derived again with it.</summary>
    public const string Refill =
        """
        INSERT OR IGNORE INTO stale (event) SELECT seq FROM event;
        INSERT OR IGNORE INTO uncounted (report) SELECT seq FROM report;
        INSERT OR IGNORE INTO issue (report, copy, published, first) SELECT seq, substr(json_extract(json, '$.copy'), 1, 16), published, 0 FROM report WHERE published IS NOT NULL;
        INSERT INTO name_words (name_words) VALUES ('rebuild');
        """;

    /// <summary>How many of the later tables there are, by name; all of them in a ledger that was opened by this program.</summary>
    public const string CountLater = "SELECT count(*) FROM sqlite_schema WHERE name IN ('event_latest', 'row_last', 'report_text', 'gist', 'name_words', 'issue', 'total_rows', 'uncounted')";

    /// <summary>What <see cref="CountLater"/> finds where nothing is missing.</summary>
    public const long AllLater = 8;

    /// <summary>The tables whose rows may be neither changed nor taken away.</summary>
    public static readonly string[] Records = ["blob", "report", "refusal", "row", "judgement", "chain"];

    /// <summary>Lets the records of a table be taken away, for the one transaction that erases a report.</summary>
    public static string Changeable(string table) => $"DROP TRIGGER IF EXISTS {table}_no_delete";

    /// <summary>Makes a record table refuse change and removal.</summary>
    public static string AppendOnly(string table) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END;
        CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END;
        """;
}
