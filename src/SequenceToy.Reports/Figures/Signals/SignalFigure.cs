using SequenceToy.Networks;

namespace SequenceToy.Reports.Figures;

/// <summary>The targets of one sample and the network's predictions, step by step.</summary>
/// <param name="Sample">The position of the sample, counted from 0.</param>
/// <param name="Steps">The scored steps that are drawn, counted from 0.</param>
/// <param name="Targets">The target at each of these steps, in original units.</param>
/// <param name="Predictions">The prediction at each of these steps, in original units.</param>
/// <param name="AllSteps">The number of steps of the sample.</param>
internal sealed record SignalFigure(
    int Sample, IReadOnlyList<int> Steps, IReadOnlyList<double> Targets, IReadOnlyList<double> Predictions, int AllSteps)
{
    private const int MaxSteps = 400;

    /// <summary>True when the targets of a result are signals: numbers at every step.</summary>
    public static bool IsSignal(ExperimentResult result) =>
        result.Model.Target is { Kind: TargetKind.Number, Placement: TargetPlacement.EveryStep };

    /// <summary>The mean absolute error over the steps drawn; not a number without one.</summary>
    public double MeanError =>
        Targets.Zip(Predictions, (target, predicted) => Math.Abs(target - predicted)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>True when later steps are not drawn.</summary>
    public bool IsCut => AllSteps > MaxSteps;

    /// <summary>A note on steps that are not drawn; empty when all scored ones are.</summary>
    public string Cut => IsCut ? $"the first {NumberFormat.Count(MaxSteps)} of {NumberFormat.Count(AllSteps)} steps" : "";

    /// <param name="index">The position of the sample.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="prediction">The network's prediction for it.</param>
    /// <param name="output">The number of the target, counted from 0.</param>
    public static SignalFigure Of(int index, Sample sample, Prediction prediction, int output)
    {
        int[] steps = [.. Enumerable.Range(0, Math.Min(sample.Target.Steps, MaxSteps)).Where(sample.IsScored)];
        return new SignalFigure(
            index, steps, Array.ConvertAll(steps, step => (double)sample.Target[step, output]),
            Array.ConvertAll(steps, step => (double)prediction.Value[step, output]), sample.Target.Steps);
    }
}
