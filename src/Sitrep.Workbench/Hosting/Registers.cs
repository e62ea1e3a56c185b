using Sitrep.Reading.Relations;

namespace Sitrep.Workbench.Hosting;

/// <summary>The registers of actors, opened when they are first asked for.</summary>
internal sealed class Registers(WorkbenchOptions options)
{
    private readonly Lazy<ActorDirectory?> _directory = new(() => options.Registers?.Invoke());

    /// <summary>The registers; null where the program that started the workbench brought none.</summary>
    public ActorDirectory? Directory => _directory.Value;
}
