using SequenceToy.Studio.Settings;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Sessions;

/// <summary>An experiment whose network is trained as that of a state, with fewer tests afterwards.</summary>
internal static class LeanExperiment
{
    /// <summary>Returns the experiment of a state that tests few other lengths.</summary>
    public static SequenceExperiment Of(StudioState state) => state.Task is IVariableLengthTask variable
        ? state.ToExperiment().WithTestLengths(
            new LengthRange(variable.TestLengths.Shortest, variable.TestLengths.Shortest), samplesPerLength: 1)
        : state.ToExperiment();
}
