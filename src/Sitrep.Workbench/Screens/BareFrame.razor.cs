namespace Sitrep.Workbench.Screens;

/// <summary>The document around what is shown to somebody who is not known yet: no way to anything else.</summary>
public sealed partial class BareFrame;
