namespace Sitrep.Reading.Entities;

/// <summary>Place of a word in a name.</summary>
internal enum NamePart
{
    /// <summary>In none.</summary>
    Outside,

    /// <summary>Its first word of several.</summary>
    Begin,

    /// <summary>Neither its first nor its last word.</summary>
    Inside,

    /// <summary>Its last word of several.</summary>
    Last,

    /// <summary>Its only word.</summary>
    Unit,
}

/// <summary>What the tagger calls a name; the fine kind comes later.</summary>
internal enum NameClass
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, public bodies and armed groups included.</summary>
    Organisation,

    /// <summary>A location, states and facilities included.</summary>
    Location,

    /// <summary>Any other name: nationality, event, work, product.</summary>
    Other,
}

/// <summary>The tagger's labels: 0 is outside, then four parts for each class.</summary>
internal static class NameLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = 17;

    /// <summary>The label of a word outside names.</summary>
    public const int Outside = 0;

    /// <summary>The label of a part of a name of a class.</summary>
    public static int Of(NamePart part, NameClass @class) => part == NamePart.Outside ? Outside : 1 + ((int)@class * 4) + (int)part - 1;

    /// <summary>The part that a label marks.</summary>
    public static NamePart PartOf(int label) => label == Outside ? NamePart.Outside : (NamePart)(((label - 1) & 3) + 1);

    /// <summary>The class that a label marks; meaningless for the label outside.</summary>
    public static NameClass ClassOf(int label) => (NameClass)((label - 1) >> 2);

    /// <summary>Whether one label may follow another; -1 stands before the first and after the last word.</summary>
    public static bool MayFollow(int before, int label)
    {
        var open = before > 0 && PartOf(before) is NamePart.Begin or NamePart.Inside;
        var goesOn = label > 0 && PartOf(label) is NamePart.Inside or NamePart.Last;
        return open == goesOn && (!open || ClassOf(before) == ClassOf(label));
    }

    /// <summary>Names of the labels, as models carry them.</summary>
    public static string[] Names { get; } =
        [.. Enumerable.Range(0, Count).Select(label => label == Outside ? "O" : $"{"BILU"[(int)PartOf(label) - 1]}-{ClassOf(label)}")];
}
