using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Predictions of a random walk that repeat the last value.</summary>
internal sealed record NoBetterThanBaselinePicture() : VerdictPicture(Verdict.NoBetterThanBaseline)
{
    private const int Shown = 30;

    protected override ExperimentResult Run()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float price = 100;
        float[] prices = [.. Enumerable.Range(0, 1008).Select(_ => price += (float)random.NextGaussian())];
        float[][] windows = [.. Enumerable.Range(0, 1000).Select(day => prices[day..(day + 8)])];

        return SequenceExperiment.For(SequenceDataset.FromArrays(windows, prices[8..]))
            .WithSplit(Split.InOrder).WithLstm(hiddenSize: 8).WithTraining(epochs: 60).WithSeed(1).Run();
    }

    protected override Picture Draw(ExperimentResult result)
    {
        var held = result.TestSamples.Take(Shown).ToArray();
        double[] days = [.. Enumerable.Range(1, held.Length)];
        var plot = PictureStyle.New("No better than the baseline: it repeats the last price", "Held-out day", "Price");
        plot.AddCurve(days, [.. held.Select(sample => (double)sample.Target.Values[0])], SeriesStyle.Of(0), "correct");
        plot.AddCurve(days, [.. held.Select(sample => (double)sample.Input.Values[^1])], SeriesStyle.Of(2), "last price");
        plot.AddCurve(days, [.. result.PredictDetailed([.. held.Select(sample => sample.Input)]).Select(prediction => (double)prediction.Value.Values[0])], SeriesStyle.Of(1), "predicted");
        return new Picture(plot, $"Correct and predicted prices of {held.Length} held-out days with the last price before each: the predictions follow the last price.");
    }
}
