using SequenceToy.Series;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary><c>SeriesForecaster.Load</c>.</summary>
internal sealed class ForecasterReader : SavedFileReader
{
    public override string Name => "forecaster";

    public override double UsedShare => 0.5;

    public override IReadOnlyList<byte[]> MakeCorpus(string folder) => [.. Experiments.Select(experiment =>
    {
        var path = Path.Combine(folder, Name + ".safetensors");
        using (var result = experiment.Run())
        {
            result.Forecaster.Save(path);
        }

        return File.ReadAllBytes(path);
    })];

    public override object Read(string path) => SeriesForecaster.Load(path);

    public override IEnumerable<(string Name, Action Use)> Uses(object read, string folder)
    {
        var forecaster = (SeriesForecaster)read;
        yield return ("forecast", () => _ = forecaster.Forecast(1).ToString());
        yield return ("save", () => forecaster.Save(Path.Combine(folder, "again.safetensors")));
        yield return ("dispose", forecaster.Dispose);
    }

    protected override void Save(SequenceExperiment experiment, string path) => throw new NotSupportedException("The corpus is of series.");

    private static new IEnumerable<SeriesExperiment> Experiments =>
    [
        Quick(SeriesData.Nile).WithHorizon(2),
        Quick(SeriesData.Sunspots).WithHorizon(3, SeriesStrategy.Recursive).WithDifferencing(),
        Quick(SeriesData.FromValues([.. Enumerable.Range(0, 60).Select(step => 5 + Math.Sin(step))])).WithLogTransform().WithSeasonalDifferencing(6),
    ];

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(4).WithLstm(hiddenSize: 2).WithTraining(epochs: 1, batchSize: 8).WithSeed(1);
}
