using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>The baselines of custom data, from their definitions.</summary>
internal static class TrueBaselines
{
    public const string Constant = "constant";
    public const string Regression = "ridge";
    private const int Lags = 3;

    /// <summary>The rules of prediction by name.</summary>
    public static IReadOnlyDictionary<string, Func<Sample, float[]>> Of(SequenceDataset training, OwnTruth truth)
    {
        var rules = new Dictionary<string, Func<Sample, float[]>> { [Constant] = ConstantOf(training), [Regression] = RidgeOf(training) };
        if (truth.IsSeries)
        {
            rules["last value"] = AtEach(training, (sample, end) => sample.Input[end]);
            rules["mean of the window"] = AtEach(training, (sample, end) => Enumerable.Range(0, end + 1).Average(step => sample.Input[step]));
        }

        if (truth.Period is { } period)
        {
            rules["one period before"] = AtEach(training, (sample, end) => sample.Input[Math.Max(0, end + 1 - period)]);
        }

        return rules;
    }

    private static Func<Sample, float[]> AtEach(SequenceDataset training, Func<Sample, int, float> rule) =>
        training.Target.Placement == TargetPlacement.LastStep
            ? sample => [rule(sample, sample.Input.Steps - 1)]
            : sample => [.. Enumerable.Range(0, sample.Input.Steps).Select(step => rule(sample, step))];

    private static Func<Sample, float[]> ConstantOf(SequenceDataset training)
    {
        var width = training.Target.Width;
        float[] constant = [.. Enumerable.Range(0, width).Select(column =>
        {
            var values = training.SelectMany(sample => Enumerable.Range(0, sample.Target.Steps).Select(step => sample.Target[step, column])).ToArray();
            return training.Target.Kind == TargetKind.Number ? (float)values.Average(value => (double)value) : values.GroupBy(value => value).MaxBy(group => group.Count())!.Key;
        })];
        return sample => [.. Enumerable.Range(0, sample.Target.Values.Length).Select(i => constant[i % width])];
    }

    // For classes, the class with the largest of one regression per class.
    private static Func<Sample, float[]> RidgeOf(SequenceDataset training)
    {
        var isEach = training.Target.Placement == TargetPlacement.EveryStep;
        var isNumber = training.Target.Kind == TargetKind.Number;
        var places = training.SelectMany(sample => Enumerable.Range(0, sample.Target.Steps).Select(step => (Row: Row(sample, step, isEach), Step: step, Sample: sample))).ToArray();
        var rows = places.Select(place => place.Row).ToArray();
        var outputs = Enumerable.Range(0, training.Target.Size)
            .Select(output => new Ridge(rows, [.. places.Select(place => isNumber ? place.Sample.Target[place.Step, output] : place.Sample.Target[place.Step] == output ? 1.0 : 0)])).ToArray();
        return sample => [.. Enumerable.Range(0, sample.Target.Steps).SelectMany(step =>
        {
            var values = outputs.Select(output => (float)output.Of(Row(sample, step, isEach))).ToArray();
            return isNumber ? values : [Array.IndexOf(values, values.Max())];
        })];
    }

    private static double[] Row(Sample sample, int step, bool isEach) =>
        isEach
            ? [.. Enumerable.Range(0, Lags).SelectMany(lag => Enumerable.Range(0, sample.Input.Features).Select(feature => step - lag < 0 ? 0.0 : sample.Input[step - lag, feature]))]
            : [.. sample.Input.Select(value => (double)value)];
}
