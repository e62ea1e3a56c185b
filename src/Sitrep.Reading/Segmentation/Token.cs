using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Segmentation;

/// <summary>
/// A syntactic word as UD cuts them: 'don't' is 'do' and 'n't'. Its form is the text at its span, unless the treebank
/// spells it otherwise.
/// </summary>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Form">The word.</param>
/// <param name="ContinuesToken">Whether it is a further word of the surface token that the word before began ('n't' of 'don't').</param>
public readonly record struct Token(TextSpan Span, string Form, bool ContinuesToken);
