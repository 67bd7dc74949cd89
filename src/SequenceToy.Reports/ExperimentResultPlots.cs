namespace SequenceToy.Reports;

/// <summary>Pictures of what came out, each in one call. Most need the network, so make them before the result is disposed of.</summary>
/// <remarks>Each lies in the folder of its figure.</remarks>
public static partial class ExperimentResultPlots
{
    private static ExperimentResult Given(ExperimentResult result) => Require.NotNull(result, nameof(result));
}
