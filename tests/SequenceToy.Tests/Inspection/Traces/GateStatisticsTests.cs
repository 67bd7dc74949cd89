using SequenceToy.Data;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Networks;
using SequenceToy.Tests.Training.Engines.Fused;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Inspection.Traces;

public sealed class GateStatisticsTests
{
    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Of_SequencesOfDifferentLengths_IsWhatTheirTracesSay(string kind)
    {
        var (model, data) = RandomNetwork(kind, hidden: 6);
        using var owned = model;

        var statistics = GateStatistics.Of(model, data);

        statistics.Sequences.Should().Be(9);
        statistics.Layers.Should().HaveCount(4);
        var traces = data.Select(sample => GateTrace.Of(model, sample.Input)).ToArray();
        for (var i = 0; i < statistics.Layers.Count; i++)
        {
            var own = statistics.Layers[i];
            var layers = traces.Select(trace => trace.Layers[i]).ToArray();
            own.Location.Should().Be(layers[0].Location);
            own.Signals.Select(signal => signal.Signal).Should().Equal(layers[0].Signals);
            foreach (var signal in own.Signals)
            {
                for (var unit = 0; unit < 6; unit++)
                {
                    var all = layers.SelectMany(layer => layer[signal.Signal].Column(unit)).Select(value => (double)value).ToArray();
                    signal.Mean[unit].Should().BeApproximately(all.Average(), 1e-6);
                    for (var step = 0; step < data.MaxSteps; step++)
                    {
                        var at = layers.Where(layer => layer.Steps > step).Select(layer => (double)layer[signal.Signal][step, unit]);
                        ((double)signal.MeanByStep[step, unit]).Should().BeApproximately(at.Average(), 1e-6);
                    }

                    ShouldHaveSaturation(signal, unit, all);
                }
            }
        }
    }

    [Theory]
    [InlineData("LSTM", UnitSignal.ForgetGate)]
    [InlineData("GRU", UnitSignal.UpdateGate)]
    public void HalfLife_RandomNetwork_IsOfTheGeometricMeanWithoutTheFirstStepRead(string kind, UnitSignal keep)
    {
        var (model, data) = RandomNetwork(kind, hidden: 6);
        using var owned = model;

        var statistics = GateStatistics.Of(model, data);

        foreach (var i in new[] { 0, 3 })
        {
            var kept = data.Select(sample => GateTrace.Of(model, sample.Input).Layers[i])
                .SelectMany(layer => layer.Location.IsBackward ? layer[keep].Column(2)[..^1] : layer[keep].Column(2)[1..]).ToArray();
            var product = kept.Aggregate(1.0, (product, f) => product * f);
            statistics.Layers[i].HalfLife![2].Should().BeApproximately(Math.Log(0.5) / Math.Log(Math.Pow(product, 1.0 / kept.Length)), 1e-4);
        }
    }

    [Fact]
    public void HalfLife_ForgetGateOfNineTenths_IsSixAndAHalfSteps()
    {
        // The forget gate's bias is ln 9, so that it is 0.9 whatever comes: 0.9^6.58 is one half. At 100 it is 1 to the last digit.
        using var model = SmallNetworks.WithWeights(new LstmOptions { HiddenSize = 1 }, 1, 0, 1, 1, 0, 0, 0, 0, 0, (float)Math.Log(9), 0, 0, 0, 0, 0, 0, 1, 0);
        using var keeper = SmallNetworks.WithWeights(new LstmOptions { HiddenSize = 1 }, 1, 0, 1, 1, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 1, 0);
        using var loser = SmallNetworks.WithWeights(new LstmOptions { HiddenSize = 1 }, 1, 0, 1, 1, 0, 0, 0, 0, 0, -800, 0, 0, 0, 0, 0, 0, 1, 0);

        GateStatistics.Of(model, [[1, 2, 3], [4]]).Layers[0].HalfLife![0].Should().BeApproximately(6.5788, 1e-3);
        GateStatistics.Of(keeper, [[1, 2, 3]]).Layers[0].HalfLife![0].Should().Be(double.PositiveInfinity);
        GateStatistics.Of(loser, [[1, 2, 3]]).Layers[0].HalfLife![0].Should().Be(0);
        GateStatistics.Of(model, [[1], [4]]).Layers[0].HalfLife.Should().BeNull("nothing is there to be kept at a first step");
        GateStatistics.Of(model, [[1, 2, 3], [4]]).ToString().Should().Contain("Half-life").And.Contain("Unit 1: 6.6 steps.");
        LayerSentences.Of(GateStatistics.Of(model, [[1, 2, 3], [4]]).Layers[0] with { HalfLife = [8908.4] }).Should().Contain(line => line.Contains("Half-life", StringComparison.Ordinal) && line.EndsWith("Unit 1: more than 30 steps.", StringComparison.Ordinal));
        GateStatistics.Of(keeper, [[1, 2, 3], [4]]).ToString().Should().Contain("Unit 1: infinite.");
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void UnitsInUse_RandomNetwork_IsTheParticipationRatioOfLibTorchsEigenvalues(string kind)
    {
        var (model, data) = RandomNetwork(kind, hidden: 6);
        using var owned = model;
        using var scope = NewDisposeScope();

        var layer = GateStatistics.Of(model, data).Layers[1];

        var states = data.SelectMany(sample => GateTrace.Of(model, sample.Input).Layers[1].Hidden.Values.ToArray()).ToArray();
        var rows = tensor(states, [states.Length / 6, 6]).to(ScalarType.Float64);
        var centred = rows - rows.mean([0L], keepdim: true);
        var eigenvalues = linalg.eigvalsh(centred.t().mm(centred).div(rows.shape[0])).data<double>().ToArray();
        layer.UnitsInUse.Should().BeApproximately(Math.Pow(eigenvalues.Sum(), 2) / eigenvalues.Sum(value => value * value), 1e-4);
        layer.StateDeviation[3].Should().BeApproximately(rows.select(1, 3).std(unbiased: false).item<double>(), 1e-6);
    }

    [Fact]
    public void ToString_OnlyUnitDead_IsInTheSingular()
    {
        var network = new SequenceModel(new NetworkShape(1, new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1));
        network.SetWeights([1, 0, -100, 0, 1, 0]);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(), 1);

        GateStatistics.Of(model, [[1, 2, 3], [4]]).ToString().Should().Match("Layer 1: the only unit is dead*");
    }

    [Fact]
    public void ToString_AllUnitsDead_SaysThatNoneIsInUse()
    {
        var network = new SequenceModel(new NetworkShape(1, new RnnOptions { HiddenSize = 2, Nonlinearity = Nonlinearity.ReLU }, 1));
        network.SetWeights([1, 1, 0, 0, 0, 0, -100, -100, 0, 0, 1, 1, 0]);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(), 1);

        GateStatistics.Of(model, [[1, 2, 3], [4]]).ToString().Should().Match("Layer 1: all 2 units are dead*");
    }

    [Fact]
    public void DeadUnits_RectifierThatNeverFires_IsNamed()
    {
        // Two units: one sums its input, one has a bias of −100.
        var network = new SequenceModel(new NetworkShape(1, new RnnOptions { HiddenSize = 2, Nonlinearity = Nonlinearity.ReLU }, 1));
        network.SetWeights([1, 1, 0, 0, 0, 0, 0, -100, 0, 0, 1, 1, 0]);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(), 1);

        var statistics = GateStatistics.Of(model, [[1, 2, 3], [4]]);

        var layer = statistics.Layers[0];
        layer.DeadUnits.Should().Equal(1);
        layer.UnitsInUse.Should().BeApproximately(1, 1e-12);
        layer.HalfLife.Should().BeNull();
        layer[UnitSignal.Hidden].Saturation.Should().BeNull();
        statistics.ToString().Should().Match("Layer 1:* 2 units * 1.0 independent dimensions.\nUnit 2 is dead*");
    }

    [Fact]
    public void Of_PartThatIsShorterThanTheWhole_HasNoStepsThatNoneReaches()
    {
        var network = new SequenceModel(new NetworkShape(1, new LstmOptions { HiddenSize = 2 }, 1), seed: 3);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(), 1);
        var data = SequenceDataset.FromArrays([[1], [2, 3], [4, 5, 6]], [1, 2, 3]);

        var mean = GateStatistics.Of(model, data.Slice(0, 2)).Layers[0][UnitSignal.Hidden].MeanByStep;

        mean.Steps.Should().Be(2);
        mean.Values.ToArray().Should().OnlyContain(value => float.IsFinite(value));
    }

    [Fact]
    public void StepValues_ZeroOfEitherSign_AreEqualWithOneHash()
    {
        var (zero, minus) = (new StepValues([0f, 1], 2), new StepValues([-0f, 1], 2));

        zero.Should().Be(minus);
        zero.GetHashCode().Should().Be(minus.GetHashCode());
    }

    [Fact]
    public void Of_TrainedModel_ScalesItsSequences()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 5).WithSamples(60).Run();
        Sequence[] sequences = [[10, 20, 99], [50, 60, 0]];

        var statistics = GateStatistics.Of(result.Model, sequences);

        var mean = sequences.Average(sequence => (double)result.Trace(sequence).Layers[0][UnitSignal.InputGate][1, 0]);
        ((double)statistics.Layers[0][UnitSignal.InputGate].MeanByStep[1, 0]).Should().BeApproximately(mean, 1e-6);
        statistics.Should().Be(GateStatistics.Of(result.Model, sequences));
        FluentActions.Invoking(() => GateStatistics.Of(result.Model, [Sequence.FromSteps([1, 2])]))
            .Should().Throw<ArgumentException>().WithMessage("data must have 1 feature per step, as in training; it had 2.*");
    }

    private static void ShouldHaveSaturation(SignalStatistics signal, int unit, double[] all)
    {
        if (signal.Saturation is not { } saturation)
        {
            return;
        }

        var ends = signal.Signal == UnitSignal.Cell ? all.Select(Math.Tanh).ToArray() : all;
        var low = signal.Signal is UnitSignal.Candidate or UnitSignal.Hidden or UnitSignal.Cell ? -0.9 : 0.1;
        signal.Open![unit].Should().BeApproximately(ends.Count(value => value > 0.9) / (double)all.Length, 1e-12);
        signal.Closed![unit].Should().BeApproximately(ends.Count(value => value < low) / (double)all.Length, 1e-12);
        saturation[unit].Should().BeApproximately(signal.Open[unit] + signal.Closed[unit], 1e-12);
    }

    // Two layers, both directions, weights large enough that gates reach their ends.
    private static (TrainedModel Model, SequenceDataset Data) RandomNetwork(string kind, int hidden)
    {
        var network = new SequenceModel(new NetworkShape(2, Kinds.Of(kind, hidden, layers: 2, bidirectional: true), 1), seed: 3);
        network.SetWeights([.. network.GetWeights().Select(weight => weight * (kind == "RNN, ReLU" ? 1 : 4))]);
        return (SmallNetworks.Unscaled(network, TargetSpec.Number(), 2), RandomSamples.Draw(TargetSpec.Number(), 9, 7, 2, hasLengths: true));
    }
}
