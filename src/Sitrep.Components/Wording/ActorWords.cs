namespace Sitrep.Components.Wording;

/// <summary>An actor in a few words.</summary>
public static class ActorWords
{
    /// <summary>The kind of an actor, as records have it, in words: 'public body' for 'publicbody'.</summary>
    public static string Kind(string kind) => kind switch
    {
        "publicbody" => "public body",
        "armedgroup" => "armed group",
        "intergovernmentalorganisation" => "intergovernmental organisation",
        _ => kind,
    };
}
