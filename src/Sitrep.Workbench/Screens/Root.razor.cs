namespace Sitrep.Workbench.Screens;

/// <summary>The document around every screen.</summary>
public sealed partial class Root;
