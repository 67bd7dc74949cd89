using System.Diagnostics;
using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tests.Networks;

namespace SequenceToy.Tests.Storage;

/// <summary>Weights written here are PyTorch's there, and the other way round; skipped, visibly, where Debian's python3-torch is not.</summary>
public sealed class PythonTests
{
    private const string Python = "/usr/bin/python3";
    private const double Tolerance = 1e-6;

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "SequenceToy.Tests", "Storage", "python_exchange.py");

    private static readonly (SequenceDataset Samples, RecurrentOptions Network)[] Cases =
    [
        .. from placement in (TargetPlacement[])[TargetPlacement.LastStep, TargetPlacement.EveryStep]
           from kind in Kinds.Names
           from layers in (int[])[1, 2]
           from bidirectional in (bool[])[false, true]
           select (SavedModels.Samples(TargetSpec.Number(2, placement), 3), Kinds.Of(kind, hidden: 5, layers, bidirectional)),
        (SavedModels.Samples(TargetSpec.Class(3, TargetPlacement.EveryStep), 2), Kinds.Of("GRU", hidden: 4)),
    ];

    [Fact]
    public void Save_WeightsLoadedByPyTorch_GiveTheSameAnswers()
    {
        SkipWithoutTorch();
        using var file = new TemporaryFile();
        var models = Cases.Select(one => SavedModels.Of(one.Samples, one.Network, new StandardScaler())).ToArray();
        for (var i = 0; i < models.Length; i++)
        {
            models[i].Save(At(file, i));
            WriteInputs(At(file, i), models[i].Scaling.Apply(Cases[i].Samples));
        }

        RunExchange(["predict", .. models.Select((_, i) => At(file, i))]);

        for (var i = 0; i < models.Length; i++)
        {
            ShouldAgree(models[i], Cases[i].Samples, At(file, i));
        }
    }

    [Fact]
    public void FromSafeTensors_WeightsWrittenByPyTorch_GiveTheSameAnswers()
    {
        SkipWithoutTorch();
        using var file = new TemporaryFile();
        var cases = Cases.Where(one => one.Samples.Target.Size == 2).ToArray();
        for (var i = 0; i < cases.Length; i++)
        {
            WriteInputs(At(file, i), cases[i].Samples);
        }

        RunExchange(["write", .. cases.Select((one, i) => $"{At(file, i)}:{ToText(one.Network, one.Samples.Target)}")]);

        for (var i = 0; i < cases.Length; i++)
        {
            var (samples, network) = cases[i];
            var isRectifier = network is RnnOptions { Nonlinearity: Nonlinearity.ReLU };
            var model = TrainedModel.FromSafeTensors(At(file, i), samples.Target, recurrent: isRectifier ? network : null);
            model.Shape.Recurrent.Should().Be(network);
            ShouldAgree(model, samples, At(file, i));
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("write")]
    public void Page_AboutFiles_HasThePythonThatRunsHere(string part)
    {
        var script = File.ReadAllText(Script).ReplaceLineEndings("\n");
        var code = script[script.IndexOf($"# <{part}>\n", StringComparison.Ordinal)..script.IndexOf($"# </{part}>", StringComparison.Ordinal)];

        File.ReadAllText(Path.Combine(Repository.Root, "docs", "files.md")).ReplaceLineEndings("\n").Should().Contain(code[(code.IndexOf('\n') + 1)..].Trim());
    }

    private static void SkipWithoutTorch() => Assert.SkipUnless(File.Exists(Python) && Run(["-c", "import torch"]).ExitCode == 0, "python3-torch is not installed.");

    private static string At(TemporaryFile file, int index) => file.At(FormattableString.Invariant($"{index}.safetensors"));

    private static string ToText(RecurrentOptions network, TargetSpec target) => FormattableString.Invariant(
        $"{network.Key}:{network.HiddenSize}:{network.Layers}:{network.Bidirectional}:{target.Placement == TargetPlacement.EveryStep}:{(network as RnnOptions)?.Nonlinearity.ToString().ToLowerInvariant()}");

    private static void ShouldAgree(TrainedModel model, SequenceDataset samples, string path)
    {
        using (model)
        {
            var outputs = model.Outputs(samples);
            var json = File.ReadAllText(path + ".answers.json");
            float[] answers = samples.Target.Placement == TargetPlacement.LastStep
                ? [.. JsonSerializer.Deserialize<float[][]>(json)!.SelectMany(row => row)]
                : [.. JsonSerializer.Deserialize<float[][][]>(json)!.SelectMany(sequence => sequence).SelectMany(row => row)];
            answers.Should().HaveSameCount(outputs);
            answers.Zip(outputs, (theirs, ours) => Math.Abs((double)theirs - ours)).Max().Should().BeLessThan(Tolerance);
        }
    }

    // [count, steps, features]
    private static void WriteInputs(string path, SequenceDataset samples) => File.WriteAllText(
        path + ".inputs.json", JsonSerializer.Serialize(samples.Inputs.Chunk(samples.Features).Chunk(samples.MaxSteps)));

    private static void RunExchange(string[] arguments)
    {
        var (exitCode, _, error) = Run([Script, .. arguments]);
        exitCode.Should().Be(0, error);
    }

    private static (int ExitCode, string Output, string Error) Run(string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return (python.ExitCode, output, error.Result);
    }
}
