using System.Text;
using System.Text.Json.Nodes;
using SequenceToy.Console.Commands;
using SequenceToy.Reliability.Fuzz.Mutations;
using Spectre.Console.Testing;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The settings that <c>--config</c> reads: of a series, a table of samples and a task.</summary>
internal sealed class ConfigReader : Reader
{
    private static readonly SequenceExperiment Own =
        SequenceExperiment.For(SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, 2 * i })], new float[20]));

    public override string Name => "config";

    public override string FileName => "run.json";

    public override IReadOnlyList<byte[]> MakeCorpus(string folder)
    {
        var csv = Path.Combine(folder, "table.csv");
        File.WriteAllLines(csv, ["id;a;y", .. Enumerable.Range(0, 60).Select(row => $"{row / 3};{row % 7},5;{(row % 2 == 0 ? "A" : "B")}")]);
        string[] quick = ["--epochs", "1", "--hidden", "2", "--json", "-"];
        return
        [
            Settings(["run", "sum-of-first-two", "--samples", "20", "--batch-size", "5", .. quick]), Settings(["fit", "sample:nile", "--window", "4", "--backtest", "1", .. quick]),
            Settings(["fit", csv, "--target", "y", "--sequence-column", "id", "--delimiter", ";", "--decimal", ",", "--class-weights", "balanced", .. quick]),
        ];
    }

    public override Mutation Mutate(byte[] valid, SeededRandom random) => random.NextInt32(0, 3) > 0 ? JsonMutation.Of(valid, random) : RawMutation.Of(valid, random);

    public override object Read(string path)
    {
        var settings = ConfigFile.Read(path)!;
        var isSeries = settings.Series()?.Times() is not null;
        _ = (settings.Table(), settings.Reading());
        return settings.ApplyToOwnData(Own, isSeries);
    }

    public override bool IsDocumented(Exception problem) => problem is ArgumentException && problem.Message.StartsWith("--config", StringComparison.Ordinal);

    private static byte[] Settings(string[] args)
    {
        using var console = new TestConsole();
        using var output = new StringWriter();
        using var error = new StringWriter();
        return CommandLine.Invoke(args, console, output, error) == 0 ? Encoding.UTF8.GetBytes(JsonNode.Parse(output.ToString())!["settings"]!.ToJsonString())
            : throw new InvalidOperationException(error.ToString());
    }
}
