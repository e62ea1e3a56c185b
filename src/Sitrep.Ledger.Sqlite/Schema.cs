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

    /// <summary>Indexes that ledgers of before do not have; made when one is opened, filled when events are next brought up to date.</summary>
    public const string Later =
        """
        CREATE INDEX IF NOT EXISTS event_latest ON event (first >= 2147483648, -first, id);
        CREATE VIRTUAL TABLE IF NOT EXISTS report_text USING fts5 (title, words, content = '', tokenize = 'unicode61 remove_diacritics 2');
        """;

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
