using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Tests.Storage;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Networks;

/// <summary>Every registered cell is complete, and every cell is registered.</summary>
public sealed class CellTests
{
    [Fact]
    public void All_KindsOfTheLibrary_AreRegisteredOnceWithNamesOfTheirOwn()
    {
        typeof(RecurrentOptions).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecurrentOptions)))
            .Should().BeEquivalentTo(RecurrentOptions.All.Select(kind => kind.GetType()));
        typeof(Cell).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Cell)))
            .Should().BeEquivalentTo(RecurrentOptions.All.Select(kind => kind.Cell.GetType()));
        RecurrentOptions.All.Select(kind => kind.Name).Should().OnlyHaveUniqueItems();
        RecurrentOptions.All.Select(kind => kind.DisplayName).Should().OnlyHaveUniqueItems();
        RecurrentOptions.All.Select(kind => kind.Key).Should().OnlyHaveUniqueItems().And.OnlyContain(key => key != "head" && !key.Contains('.'));
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Kernel_EachKind_HasBothPassesAtEveryWidth(string kind)
    {
        var kernel = Kinds.Of(kind, 3).Cell.Kernel;

        Delegate[] passes =
        [
            kernel.Forward<Lanes1>(), kernel.Forward<Lanes128>(), kernel.Forward<Lanes256>(), kernel.Forward<Lanes512>(),
            kernel.Backward<Lanes1>(), kernel.Backward<Lanes128>(), kernel.Backward<Lanes256>(), kernel.Backward<Lanes512>(),
        ];
        passes.Select(pass => pass.Method).Should().OnlyHaveUniqueItems();
        kernel.Gates.Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Signals_EachKind_AreThoseOfItsGatesThenTheRest(string kind)
    {
        var cell = Kinds.Of(kind, 3).Cell;

        cell.Signals.Should().OnlyHaveUniqueItems().And.Contain(UnitSignal.Hidden).And.HaveCountGreaterThanOrEqualTo(cell.Kernel.Gates);
        cell.Signals.Skip(cell.Kernel.Gates).Should().NotContain(signal => signal.IsGate());
        (cell.KeepGate is not { } gate || (gate.IsGate() && cell.Signals.Contains(gate))).Should().BeTrue();
        (cell.OwnWeights is not null).Should().Be(cell.Kernel.OwnWeights > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void ToTorch_EachKind_HasTheSummarysWeightsAndAllStates(string kind)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, 3, layers: 2, bidirectional: true), 1);
        using var model = new SequenceModel(shape);
        using var scope = NewDisposeScope();

        var (output, final) = model.Layers.States(zeros(4, 5, 2), null);

        output.shape.Should().Equal(4, 5, 6);
        final.shape.Should().Equal(4, 4, 3);
        model.Recurrent.state_dict().Select(weight => ($"{shape.Recurrent.Key}.{weight.Key}", string.Join(' ', weight.Value.shape)))
            .Should().Equal(ModelSummary.Of(shape).Weights.SkipLast(2).Select(weight => (weight.Name, string.Join(' ', weight.Shape))));
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void ToOnnx_EachKind_HasANodeForEachLayer(string kind)
    {
        using var model = SavedModels.Of(SavedModels.Samples(TargetSpec.Number(), 2), Kinds.Of(kind, 3, layers: 2), new NoScaler());

        var nodes = global::Onnx.ModelProto.Parser.ParseFrom(model.ToOnnx()).Graph.Node;
        var key = model.Shape.Recurrent.Key;
        nodes.SelectMany(node => node.Output).Should().Contain([$"{key}_l0.Y", $"{key}_l1.Y_h"]);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Json_EachKind_RoundTrips(string kind)
    {
        var network = Kinds.Of(kind, 3, layers: 2, bidirectional: true, dropout: 0.25);

        var json = JsonSerializer.Serialize(network, ModelContract.Options);

        json.Should().StartWith($"{{\"kind\":\"{network.Name}\"");
        JsonSerializer.Deserialize<RecurrentOptions>(json, ModelContract.Options).Should().Be(network);
    }
}
