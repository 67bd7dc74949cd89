namespace SequenceToy.Reports;

/// <summary>Plots of an experiment result, one method for each plot.</summary>
/// <remarks>Most plots run the network: create them before the result is disposed.</remarks>
public static partial class ExperimentResultPlots
{
    private static ExperimentResult Given(ExperimentResult result) => Require.NotNull(result, nameof(result));
}
