using System.Diagnostics;
using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Models;
using SequenceToy.Scaling;
using SequenceToy.Tests.Models;

namespace SequenceToy.Tests.Interop;

/// <summary>Weights written here are PyTorch's there, and the other way round; skipped, visibly, where Debian's python3-torch is not.</summary>
public sealed class PythonTests
{
    private const string Python = "/usr/bin/python3";
    private const double Tolerance = 1e-6;

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "SequenceToy.Tests", "Interop", "python_exchange.py");

    private static readonly SequenceDataset Samples = SavedModels.Samples(TargetSpec.Number(2), 3);

    private static readonly RecurrentOptions[] Networks =
    [
        .. from kind in (string[])["LSTM", "GRU", "RNN"]
           from layers in (int[])[1, 2]
           from bidirectional in (bool[])[false, true]
           select Kinds.Of(kind, hidden: 5, layers, bidirectional),
    ];

    [Fact]
    public void Save_WeightsLoadedByPyTorch_GiveTheSameAnswers()
    {
        SkipWithoutTorch();
        using var file = new TemporaryFile();
        var models = Networks.Select(network => SavedModels.Of(Samples, network, new StandardScaler())).ToArray();
        for (var i = 0; i < models.Length; i++)
        {
            models[i].Save(At(file, i));
            WriteInputs(At(file, i), models[i].Scaling.Apply(Samples));
        }

        RunExchange(["predict", .. models.Select((_, i) => At(file, i))]);

        for (var i = 0; i < models.Length; i++)
        {
            ShouldAgree(models[i], At(file, i));
        }
    }

    [Fact]
    public void FromSafeTensors_WeightsWrittenByPyTorch_GiveTheSameAnswers()
    {
        SkipWithoutTorch();
        using var file = new TemporaryFile();
        for (var i = 0; i < Networks.Length; i++)
        {
            WriteInputs(At(file, i), Samples);
        }

        RunExchange(["write", .. Networks.Select((network, i) => FormattableString.Invariant($"{At(file, i)}:{network.Key}:{network.HiddenSize}:{network.Layers}:{network.Bidirectional}"))]);

        for (var i = 0; i < Networks.Length; i++)
        {
            var model = TrainedModel.FromSafeTensors(At(file, i), TargetSpec.Number(2));
            model.Network.Shape.Recurrent.Should().Be(Networks[i]);
            ShouldAgree(model, At(file, i));
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

    private static void ShouldAgree(TrainedModel model, string path)
    {
        using (model)
        {
            var outputs = model.Outputs(Samples);
            var answers = JsonSerializer.Deserialize<float[][]>(File.ReadAllText(path + ".answers.json"))!.SelectMany(row => row).ToArray();
            answers.Should().HaveSameCount(outputs);
            answers.Zip(outputs, (theirs, ours) => Math.Abs((double)theirs - ours)).Max().Should().BeLessThan(Tolerance);
        }
    }

    // [count, steps, features]
    private static void WriteInputs(string path, SequenceDataset samples) => File.WriteAllText(
        path + ".inputs.json", JsonSerializer.Serialize(samples.Inputs.Chunk(samples.Features).Chunk(samples.Steps)));

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
