using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Samples;

/// <summary>The samples of a report with the network's predictions: the first scored samples.</summary>
internal sealed class ReportSamples
{
    private const int WorstTraced = 2;

    // Custom tasks choose names and drawings.
    private const int LongestName = 120;
    private const int LongestDrawing = 4000;

    // The steps predicted in total; more would take longer than the rest of the page.
    private const int MaxSteps = 200_000;

    // The numbers in memory at once: a probability per class.
    private const int MaxOutputs = 50_000_000;

    public ReportSamples(ExperimentResult result, int samples, int traced)
    {
        Result = result;
        var test = result.TestSamples;
        var predictions = test.Target.Placement == TargetPlacement.LastStep ? 1L : test.MaxSteps;
        var most = Math.Min(MaxSteps / test.MaxSteps, MaxOutputs / (predictions * test.Target.Size));
        var count = (int)Math.Clamp(most, 1, Math.Min(samples, test.Count));
        Samples = [.. test.Take(count)];
        Predictions = result.Model.PredictDetailed([.. Samples.Select(sample => sample.Input)]);
        Pairs = PredictionPairs.Of(Samples, Predictions);
        var bySample = Pairs.All.ToLookup(pair => pair.Sample);
        Errors = [.. Enumerable.Range(0, count).Select(i => bySample[i].Select(ErrorOf).DefaultIfEmpty().Average())];
        Scored = [.. Enumerable.Range(0, count).Select(i => bySample[i].Count())];
        traced = Math.Min(traced, count);
        Worst = traced <= WorstTraced ? []
            : [.. Enumerable.Range(0, count).Where(i => Errors[i] > 0).OrderByDescending(i => Errors[i]).ThenBy(i => i).Take(WorstTraced)];
        Traced = [.. Enumerable.Range(0, count).Where(i => !Worst.Contains(i)).Take(traced - Worst.Count), .. Worst];
    }

    public ExperimentResult Result { get; }

    /// <summary>The text of samples of your own data.</summary>
    public OwnSampleText Own => field ??= new OwnSampleText(this);
    public IReadOnlyList<Sample> Samples { get; }
    public IReadOnlyList<Prediction> Predictions { get; }
    public PredictionPairs Pairs { get; }

    /// <summary>The error of each sample: the mean absolute error in original units, or the share of wrong predictions. A set is wrong
    /// when any of its classes is.</summary>
    public IReadOnlyList<double> Errors { get; }
    public IReadOnlyList<int> Scored { get; }

    /// <summary>The positions of the samples shown gate by gate: the first ones, then the two with the largest errors.</summary>
    public IReadOnlyList<int> Traced { get; }

    /// <summary>The positions of the samples with the largest errors.</summary>
    public IReadOnlyList<int> Worst { get; }

    /// <summary>The gate statistics over the scored samples, or over the first of them when sequences are very long.</summary>
    public GateStatistics Statistics => GateStatistics.Of(
        Result.Model,
            [.. Result.TestSamples.Take(Math.Clamp(MaxSteps / Result.TestSamples.MaxSteps, 1, Result.TestSamples.Count))
            .Select(sample => sample.Input)]);

    /// <summary>Returns a sample as text with the network's prediction.</summary>
    public string Draw(int index, int width) => Result.Task is { } task
        ? Phrase.Cut(SampleDrawing.Draw(task, Samples[index], Predictions[index].Value, width), LongestDrawing)
        : Own.Drawing(Samples[index], Predictions[index]);

    /// <summary>Returns the input of a sample as text.</summary>
    public string DrawInput(int index, int width) => Result.Task is { } task
        ? Phrase.Cut(SampleDrawing.Input(task, Samples[index].Input, width), LongestDrawing)
        : Own.Input(Samples[index].Input);

    /// <summary>True for samples of your own data with several fields per step, whose fields are shown by name.</summary>
    public bool HasFields => Result.Task is null && Own.HasSeveralFields;

    /// <summary>Returns the name of a class.</summary>
    public string ClassName(int index) =>
        Result.Task?.Notes.TargetSymbols is { } symbols && symbols.Count > index ? Phrase.Cut(symbols[index], LongestName)
        : Result.Model.Target.Names is { } names ? Phrase.Cut(Phrase.Line(names[index]), LongestName)
        : NumberFormat.Count(index);

    private double ErrorOf(PredictionPair prediction) =>
        Result.Model.Target.Kind == TargetKind.Number ? prediction.Errors.Average() : prediction.Errors.Any(error => error != 0) ? 1 : 0;
}
