using System.Text.Json;
using SequenceToy.Console.Commands;
using SequenceToy.Export;
using SequenceToy.Reports;
using SequenceToy.Series;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;
using Spectre.Console.Testing;

namespace SequenceToy.Reliability.Kill;

/// <summary>Something that writes a file.</summary>
/// <param name="Name">The name, for the command line.</param>
/// <param name="FileName">The name of the file it writes.</param>
/// <param name="Write">Writes one of the two versions to a path.</param>
/// <param name="Read">Reads a file, and throws if it is not complete.</param>
/// <param name="IsRepeatable">True when each version has the same bytes in every process; false when a file contains times.</param>
internal sealed record Writer(string Name, string FileName, Action<string, ExperimentResult> Write, Action<string> Read, bool IsRepeatable = true)
{
    private static readonly Lazy<SeriesForecaster> Forecaster = new(() => SeriesExperiment.For(SeriesData.Nile).WithWindow(8).WithLstm(hiddenSize: 64).WithTraining(epochs: 1).WithSeed(1).Run().Forecaster);

    public static IReadOnlyList<Writer> All { get; } =
    [
        new("model", "file.safetensors", (path, result) => result.Model.Save(path), path => TrainedModel.Load(path).Dispose()),
        new("result", "file.safetensors", (path, result) => result.Save(path), path => ExperimentResult.Load(path).Dispose()),
        new("forecaster", "file.safetensors", (path, _) => Forecaster.Value.Save(path), path => SeriesForecaster.Load(path).Dispose()),
        new("checkpoint", "file.safetensors", Checkpoints, path => SequenceExperiment.Resume(path), IsRepeatable: false),
        new("report", "file.html", (path, result) => result.SaveReport(path), _ => { }),
        new("plot", "file.png", (path, result) => result.PlotLoss().SavePng(path), _ => { }),
        new("onnx", "file.onnx", (path, result) => result.SaveOnnx(path), _ => { }),
        new("history", "file.csv", (path, result) => result.History.SaveCsv(path), path => CsvSequences.ReadInputs(path, ["epoch", "loss"])),
        new("json", "file.json", Json, path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("task"), IsRepeatable: false),
    ];

    /// <summary>The runs of the two versions: large enough that most of a writer's time goes into writing.</summary>
    public static IEnumerable<ExperimentResult> Train() => [Experiment(seed: 1).Run(), Experiment(seed: 2).Run()];

    private static SequenceExperiment Experiment(int seed) => SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 20).WithTraining(epochs: 40).WithLstm(hiddenSize: 64)
        .WithSeed(seed).WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cpu);

    private static void Checkpoints(string path, ExperimentResult result) => Experiment(result.Settings.Seed).WithCheckpoints(path, everyEpochs: 1).Run().Dispose();

    private static void Json(string path, ExperimentResult result)
    {
        using var console = new TestConsole();
        using var error = new StringWriter();
        var seed = FormattableString.Invariant($"{result.Settings.Seed}");
        if (CommandLine.Invoke(["run", "sum-of-first-two", "--samples", "20", "--epochs", "40", "--hidden", "2", "--seed", seed, "--quiet", "--json", path], console, TextWriter.Null, error) != 0)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }
}
