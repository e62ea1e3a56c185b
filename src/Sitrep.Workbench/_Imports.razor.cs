namespace Sitrep.Workbench;

/// <summary>What all components use.</summary>
public abstract partial class _Imports;
