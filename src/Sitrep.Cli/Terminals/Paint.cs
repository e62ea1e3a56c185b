namespace Sitrep.Cli.Terminals;

/// <summary>Sets words off: by colour where that is allowed, else by marks.</summary>
internal sealed class Paint(bool colour)
{
    /// <summary>Whether colour is used.</summary>
    public bool Colour => colour;

    /// <summary>A heading.</summary>
    public string Heading(string text) => Escape("1", text);

    /// <summary>Something secondary.</summary>
    public string Dim(string text) => Escape("2", text);

    /// <summary>A denial, a contradiction, a refusal.</summary>
    public string Warning(string text) => Escape("31", text);

    /// <summary>Evidence: coloured, or between «...».</summary>
    public string Evidence(string text) => colour ? Escape("30;43", text) : $"«{text}»";

    /// <summary>The trigger inside the evidence: coloured, or between [...].</summary>
    public string Trigger(string text) => colour ? Escape("1;30;43", text) : $"[{text}]";

    private string Escape(string code, string text) => colour ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
