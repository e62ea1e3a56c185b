namespace Sitrep.Reading.Temporal;

/// <summary>Layers of the grammar: a rule is built of phrases of lower layers only, so that reading ends.</summary>
internal enum RuleLayer
{
    /// <summary>Dates, parts of years, lengths and references.</summary>
    Date,

    /// <summary>Times of day, alone or with a date.</summary>
    Time,

    /// <summary>Beginnings, middles and ends of those.</summary>
    Edge,

    /// <summary>Approximations of those.</summary>
    Approximation,

    /// <summary>Recurring times.</summary>
    Recurrence,
}

/// <summary>A rule of the time grammar: reads one shape of phrase at a token.</summary>
internal abstract class TimeRule
{
    /// <summary>Its name, as explanations show it ('month-day-year').</summary>
    public abstract string Name { get; }

    /// <summary>Its layer.</summary>
    public virtual RuleLayer Layer => RuleLayer.Date;

    /// <summary>Phrases of our own that it reads whole; the tests run them.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Whether a phrase of this rule can start with the token: a quick check.</summary>
    public abstract bool CanStart(in TimeToken token);

    /// <summary>Reads a phrase at the token; null where there is none.</summary>
    public abstract Phrase? Match(PhraseReader reader, int at);

    /// <summary>Makes the phrase of this rule.</summary>
    protected Phrase Read(int start, int end, Meaning meaning) => new(start, end, meaning, Name);

    /// <summary>Makes the phrase of this rule around an inner one.</summary>
    protected Phrase Read(int start, int end, Meaning meaning, Phrase inner) => new(start, end, meaning, Name + " of " + inner.Rule);
}

/// <summary>The rules by layer: at a token the longest phrase wins; of equals the lower layer, then the earlier rule.</summary>
internal sealed class TimeGrammar
{
    private readonly TimeRule[][] _layers;

    /// <summary>Sorts the rules into their layers.</summary>
    public TimeGrammar()
    {
        _layers = new TimeRule[Layers][];
        for (var layer = 0; layer < Layers; layer++)
        {
            _layers[layer] = [.. Rules.Where(rule => (int)rule.Layer == layer)];
        }
    }

    /// <summary>Number of layers.</summary>
    public static int Layers { get; } = Enum.GetValues<RuleLayer>().Length;

    /// <summary>All rules in order of preference.</summary>
    public IReadOnlyList<TimeRule> Rules { get; } =
    [
        new IsoDateRule(), new NumericDateRule(), new MonthFirstRule(), new DayFirstRule(), new SharedMonthRule(), new WeekdaysRule(), new WeekdayRule(), new YearRule(), new YearInWordsRule(),
        new EraYearRule(), new DecadeRule(), new CenturyRule(), new ReportedPeriodRule(), new QuarterRule(), new YearAgoRule(), new SeasonRule(), new HolidayRule(), new EveRule(),
        new DeicticDayRule(), new DirectedUnitRule(), new DirectedPartRule(), new BeforeLastRule(), new BesideEventRule(), new DefiniteUnitRule(), new YearEndRule(), new DayOfMonthRule(),
        new TermOfOfficeRule(),
        new AnchoredLengthRule(), new CountedFromDayRule(), new TimeAheadRule(), new DistanceRule(), new AttributiveLengthRule(), new LengthRule(), new UnitsAloneRule(), new ReferenceRule(),
        new WeekOfPeriodRule(), new NthWeekdayRule(), new WeekOfDayRule(),
        new ClockRule(), new SpokenClockRule(), new ClockPointRule(), new DayPartRule(), new DateDayPartRule(), new DayPartOfDateRule(), new EarlyHoursRule(),
        new EdgeAdjectiveRule(), new EdgeNounRule(), new TurnRule(),
        new ApproximationRule(),
        new FrequencyRule(), new EveryRule(), new PerUnitRule(), new TimesPerUnitRule(),
    ];

    /// <summary>The longest phrase at the token among those of the layer's rules and <paramref name="lower"/>, the best of the layers below.</summary>
    public Phrase? Best(PhraseReader reader, int at, RuleLayer layer, Phrase? lower)
    {
        var token = reader[at];
        var best = lower;
        foreach (var rule in _layers[(int)layer])
        {
            if (rule.CanStart(token) && rule.Match(reader, at) is { } phrase && (best is null || phrase.End > best.End))
            {
                best = phrase;
            }
        }

        return best;
    }
}
