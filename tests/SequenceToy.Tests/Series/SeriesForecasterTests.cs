using SequenceToy.Series;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tests.Storage;

namespace SequenceToy.Tests.Series;

public sealed class SeriesForecasterTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"forecaster-{Guid.NewGuid():N}.safetensors");

    public void Dispose() => File.Delete(file);

    public static TheoryData<string> Kinds => ["plain", "recursive", "log", "seeds", "known", "several", "dates"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_SavedForecaster_MakesTheSameForecast(string kind)
    {
        var experiment = Experiment(kind).WithLstm(hiddenSize: 2).WithTraining(epochs: 2);
        var known = kind == "known" ? new Dictionary<string, double[]> { ["y"] = [1, 2, 3, 4, 5, 6] } : null;
        using var result = experiment.Run();

        result.Forecaster.Save(file);
        using var loaded = SeriesForecaster.Load(file);

        loaded.Forecast(6, known).Should().Be(result.Forecast(6, known));
        loaded.Settings.Should().Be(result.Settings);
        loaded.Networks.Should().Be(result.Runs.Count);
    }

    [Fact]
    public void Load_ForecasterAfterItsResultIsDisposed_StillForecasts()
    {
        using (var result = Experiment("plain").WithTraining(epochs: 1).Run())
        {
            result.Forecaster.Save(file);
        }

        using var loaded = SeriesForecaster.Load(file);
        loaded.Forecast(1).Values.Should().ContainSingle();
        loaded.Dispose();
        var act = () => loaded.Forecast(1);
        act.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Load_EachChangedByte_IsRefused()
    {
        using (var result = Experiment("plain").WithLstm(hiddenSize: 1).WithTraining(epochs: 1).Run())
        {
            result.Forecaster.Save(file);
        }

        var bytes = File.ReadAllBytes(file);
        for (var position = 0; position < bytes.Length; position += 97)
        {
            var changed = (byte[])bytes.Clone();
            changed[position] ^= 0x20;
            File.WriteAllBytes(file, changed);
            var act = () => SeriesForecaster.Load(file).Dispose();
            act.Should().Throw<SafeTensorsFormatException>($"byte {position} was changed");
        }
    }

    [Fact]
    public void Load_FileOfAModel_IsRefusedByKind()
    {
        using var result = Experiment("plain").WithTraining(epochs: 1).Run();
        result.Network.Save(file);
        var act = () => SeriesForecaster.Load(file);

        act.Should().Throw<SafeTensorsFormatException>().WithMessage("*kind series*'result'*");
    }

    [Theory]
    [InlineData("\"horizon\":3", "\"horizon\":4")]
    [InlineData("\"window\":5", "\"window\":9")]
    [InlineData("\"window\":5", "\"window\":null")]
    [InlineData("\"months\":0", "\"months\":2")]
    [InlineData("\"day\":0", "\"day\":99")]
    [InlineData("\"day\":0", "\"day\":-1")]
    [InlineData("\"columns\":[\"value\"]", "\"columns\":[\"value\",\"x\"]")]
    [InlineData("\"columns\":[\"value\"]", "\"columns\":[]")]
    [InlineData("\"levels\":[0.8,0.95]", "\"levels\":[0.8,1.95]")]
    [InlineData("\"offsets\":[0]", "\"offsets\":[0,0]")]
    [InlineData("\"features\":1", "\"features\":2")]
    [InlineData("\"series\":[", "\"series\":[null,")]
    public void Load_ContradictoryDocument_IsRefused(string before, string after)
    {
        using (var result = Experiment("plain").WithLstm(hiddenSize: 1).WithTraining(epochs: 1).Run())
        {
            result.Forecaster.Save(file);
        }

        var forged = new ForgedFile(file);
        forged.ReplaceIn("series.json", before, after);
        forged.Write(file);
        var act = () => SeriesForecaster.Load(file);

        act.Should().Throw<SafeTensorsFormatException>().WithMessage("*series*");
    }

    private static SeriesExperiment Experiment(string kind)
    {
        double[] values = [.. Enumerable.Range(0, 80).Select(i => 3 + Math.Sin(i))];
        var data = kind switch
        {
            "known" => SeriesData.FromColumns(["value", "y"], [values, [.. values.Select(value => 2 * value)]]),
            "several" => SeriesData.FromSeries(
                TimeSeries.FromColumns("A", ["value"], [values]), TimeSeries.FromColumns("B", ["value"], [[.. values.Select(value => 9 * value)]])),
            "dates" => SeriesData.FromValues(values, "value", [.. Enumerable.Range(0, 80).Select(i => new DateTime(2000, 1, 30).AddMonths(i))]),
            _ => SeriesData.FromValues(values),
        };
        var experiment = SeriesExperiment.For(data).WithWindow(5).WithHorizon(3, kind == "recursive" ? SeriesStrategy.Recursive : SeriesStrategy.Direct);
        return kind switch
        {
            "log" => experiment.WithLogTransform().WithDifferencing().WithSeasonalDifferencing(6),
            "seeds" => experiment.WithSeeds(2),
            "known" => experiment.WithKnownFuture("y"),
            _ => experiment,
        };
    }
}
