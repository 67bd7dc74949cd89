using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Onnx;
using SequenceToy.Data;
using SequenceToy.Export.Onnx;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Export.Onnx;

public sealed class OnnxModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onnx").FullName;

    [Fact]
    public void SaveOnnx_OfAResult_GivesItsPredictionsAndNamesTheTask()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithMinMaxScaling().WithTraining(epochs: 20).WithSamples(200).Run();
        var path = Path.Combine(folder, "sum.onnx");

        result.SaveOnnx(path);

        Directory.GetFiles(folder).Should().Equal(path);
        using var run = new OnnxRun(File.ReadAllBytes(path));
        run.Run([[10, 20, 99], [1, 2, 100]], withLengths: false)["prediction"].Zip(result.Predict([10, 20, 99], [1, 2, 100])).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-3);
        run.Session.ModelMetadata.CustomMetadataMap["task"].Should().Be("sum-of-first-two");
        run.Session.ModelMetadata.Description.Should().Be(new SumOfFirstTwo().Summary);
        run.Session.ModelMetadata.ProducerName.Should().Be("SequenceToy");
    }

    [Fact]
    public void ToOnnx_InputsAndOutputs_HaveNamesTypesAndShapes()
    {
        using var model = Trained(new GruOptions { HiddenSize = 2 }, TargetSpec.Class(3, TargetPlacement.EveryStep), features: 2, (1, 5));
        using var session = new InferenceSession(model.ToOnnx());

        session.InputMetadata.Keys.Should().Equal("input");
        session.InputMetadata["input"].SymbolicDimensions.Should().Equal("batch", "steps", "");
        session.InputMetadata["input"].Dimensions.Should().Equal(-1, -1, 2);
        session.OverridableInitializerMetadata.Should().ContainKey("lengths").WhoseValue.ElementType.Should().Be<int>();
        session.OutputMetadata["prediction"].ElementType.Should().Be<long>();
        session.OutputMetadata["prediction"].SymbolicDimensions.Should().Equal("batch", "steps");
        session.OutputMetadata["probabilities"].SymbolicDimensions.Should().Equal("batch", "steps", "");
        session.OutputMetadata["probabilities"].Dimensions.Should().Equal(-1, -1, 3);
    }

    [Theory]
    [InlineData(4, 4, null, false)]
    [InlineData(2, 4, null, true)]
    [InlineData(4, 4, true, true)]
    [InlineData(2, 4, false, false)]
    public void ToOnnx_Lengths_AreTakenWhereTrainingHadSeveralOrWhenAsked(int fewest, int most, bool? asked, bool expected)
    {
        using var model = Trained(new LstmOptions { HiddenSize = 2 }, TargetSpec.Number(), features: 1, (fewest, most));

        var graph = ModelProto.Parser.ParseFrom(model.ToOnnx(new OnnxOptions { Lengths = asked })).Graph;

        graph.Input.Select(input => input.Name).Should().Equal(expected ? ["input", "lengths"] : ["input"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void ToOnnx_LengthsThatCannotBe_AreRefusedByOnnxRuntime(int length)
    {
        using var model = Trained(new LstmOptions { HiddenSize = 2 }, TargetSpec.Number(), features: 1, (1, 4));
        using var session = new InferenceSession(model.ToOnnx());
        using var input = OrtValue.CreateTensorValueFromMemory(new float[4], [1, 4, 1]);
        using var lengths = OrtValue.CreateTensorValueFromMemory(new[] { length }, [1]);
        using var options = new RunOptions();

        var running = () => session.Run(options, ["input", "lengths"], [input, lengths], session.OutputNames);

        running.Should().Throw<OnnxRuntimeException>().WithMessage("*sequence_lens*");
    }

    [Fact]
    public void ToOnnx_Metadata_SaysWhatTheNetworkIsAndHowItScales()
    {
        using var model = Trained(new RnnOptions { HiddenSize = 3, Layers = 2, Bidirectional = true, Nonlinearity = Nonlinearity.ReLU }, TargetSpec.Number(tolerance: 0.5), features: 1, (2, 4));

        var proto = ModelProto.Parser.ParseFrom(model.ToOnnx());

        var facts = proto.MetadataProps.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        facts.Where(fact => !fact.Key.EndsWith("Scaling", StringComparison.Ordinal)).Select(fact => $"{fact.Key}={fact.Value}").Should().Equal(
            "network=RNN", "hiddenSize=3", "layers=2", "bidirectional=true", "nonlinearity=ReLU", "features=1", "fewestTrainingSteps=2", "mostTrainingSteps=4",
            "targetKind=Number", "targetSize=1", "targetPlacement=LastStep", "targetTolerance=0.5", "units=real");
        using var scaling = JsonDocument.Parse(facts["inputScaling"]);
        scaling.RootElement[0].GetProperty("scale").GetDouble().Should().Be(model.Scaling.Inputs.Features[0].Scale);
        scaling.RootElement[0].GetProperty("offset").GetDouble().Should().Be(model.Scaling.Inputs.Features[0].Offset);
        facts.Should().ContainKey("targetScaling");
        proto.ProducerVersion.Should().Be("0.1.0");
        (proto.IrVersion, proto.OpsetImport.Single().Version).Should().Be((7, 12));
    }

    [Fact]
    public void ToOnnx_Twice_GivesTheSameBytes()
    {
        using var model = Trained(new LstmOptions { HiddenSize = 2 }, TargetSpec.Number(), features: 1, (1, 4));

        model.ToOnnx().Should().Equal(model.ToOnnx());
    }

    [Fact]
    public void SaveOnnx_WeightNotFinite_IsRefusedAndLeavesTheFormerFile()
    {
        using var model = Trained(new LstmOptions { HiddenSize = 1 }, TargetSpec.Number(), features: 1, (4, 4));
        var path = Path.Combine(folder, "former.onnx");
        model.SaveOnnx(path);
        var former = File.ReadAllBytes(path);
        var weights = model.GetWeights();
        weights[5] = float.NaN;
        weights.CopyTo(model.Weights, 0);

        var saving = () => model.SaveOnnx(path);

        saving.Should().Throw<InvalidOperationException>().WithMessage("*finite*lstm.weight_hh_l0 has NaN*");
        File.ReadAllBytes(path).Should().Equal(former);
    }

    [Fact]
    public void ToOnnx_ScalingBeyond32Bits_IsRefusedButNotForTheNetworkAlone()
    {
        using var model = Trained(new LstmOptions { HiddenSize = 1 }, TargetSpec.Number(), features: 1, (4, 4), [0, 1e-42f]);

        var exporting = () => model.ToOnnx();

        exporting.Should().Throw<InvalidOperationException>().WithMessage("The scaling of feature 1 of an input*OriginalUnits = false.");
        model.ToOnnx(new OnnxOptions { OriginalUnits = false }).Should().NotBeEmpty();
    }

    [Fact]
    public void CheckSize_MoreThanProtobufHolds_IsRefused()
    {
        var checking = () => OnnxModel.CheckSize(new NetworkShape(1, new LstmOptions { HiddenSize = 8192, Layers = 2 }, 1));

        checking.Should().Throw<InvalidOperationException>().WithMessage("An ONNX file holds at most * weights (2 GB); the network has 8*");
    }

    [Fact]
    public void SaveOnnx_NoPath_IsRefused()
    {
        using var model = Trained(new LstmOptions { HiddenSize = 1 }, TargetSpec.Number(), features: 1, (4, 4));

        var saving = () => model.SaveOnnx("");

        saving.Should().Throw<ArgumentException>();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TrainedModel Trained(RecurrentOptions recurrent, TargetSpec target, int features, (int Fewest, int Most) steps, float[]? seen = null)
    {
        var network = new SequenceModel(new NetworkShape(features, recurrent, target.Size, target.Placement));
        var inputs = new MinMaxScaler().Fit(seen ?? [.. Enumerable.Range(0, 10 * features).Select(i => (float)i)], features);
        return new TrainedModel(network.Shape, network.GetWeights(), new DatasetScaling(inputs, target.Kind == TargetKind.Number ? new StandardScaler().Fit([1, 2, 4], 1) : null), target, ComputeDevice.Cpu, steps);
    }
}
