using SequenceToy.Sweeps;

namespace SequenceToy.Tests.Sweeps;

/// <summary>Calls an action with each progress, at once.</summary>
internal sealed class Call(Action<SweepProgress> action) : IProgress<SweepProgress>
{
    public void Report(SweepProgress value) => action(value);
}
