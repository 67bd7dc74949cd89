using SequenceToy.Data;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Inspection.Traces;

public sealed class GateTraceTests
{
    [Fact]
    public void Of_OneLstmUnitTwoSteps_IsAsWorkedByHand()
    {
        // W_ih, W_hh, b_ih, b_hh in the order i, f, g, o; then the head's weight and bias.
        using var model = SmallNetworks.WithWeights(
            new LstmOptions { HiddenSize = 1 }, 1, 2, 0.5f, -1, 0.5f, -0.5f, 1, 0.25f, 0.1f, 0.2f, 0.3f, 0.4f, 0, 0.5f, 0, 0, 3, 1);

        var trace = GateTrace.Of(model, [0.5f, -1]);

        var units = trace.Layers.Should().ContainSingle().Which;

        // Step 1, h = c = 0: the sums are 0.5 + 0.1 = 0.6, 1 + 0.7 = 1.7, 0.25 + 0.3 = 0.55, −0.5 + 0.4 = −0.1.
        var (i, f, g, o) = (Sigmoid(0.6), Sigmoid(1.7), Math.Tanh(0.55), Sigmoid(-0.1));
        ShouldBe(units.SumOf(UnitSignal.InputGate)[0, 0], 0.6);
        ShouldBe(units.SumOf(UnitSignal.ForgetGate)[0, 0], 1.7);
        ShouldBe(units.SumOf(UnitSignal.Candidate)[0, 0], 0.55);
        ShouldBe(units.SumOf(UnitSignal.OutputGate)[0, 0], -0.1);
        ShouldBe(units[UnitSignal.InputGate][0, 0], i);
        ShouldBe(units[UnitSignal.ForgetGate][0, 0], f);
        ShouldBe(units[UnitSignal.Candidate][0, 0], g);
        ShouldBe(units[UnitSignal.OutputGate][0, 0], o);
        units.Before(UnitSignal.Cell)[0, 0].Should().Be(0);
        units.Before(UnitSignal.Hidden)[0, 0].Should().Be(0);
        var (c, h) = (i * g, o * Math.Tanh(i * g));
        ShouldBe(units[UnitSignal.Cell][0, 0], c);
        ShouldBe(units.Hidden[0, 0], h);

        // Step 2, x = −1: the sums are −1 + 0.1 + h/2, −2 + 0.7 − h/2, −0.5 + 0.3 + h, 1 + 0.4 + h/4.
        var next = (Sigmoid(-1.3 - (h / 2)) * c) + (Sigmoid(-0.9 + (h / 2)) * Math.Tanh(-0.2 + h));
        var shown = Sigmoid(1.4 + (h / 4)) * Math.Tanh(next);
        units.Before(UnitSignal.Cell)[1, 0].Should().Be(units[UnitSignal.Cell][0, 0]);
        units.Before(UnitSignal.Hidden)[1, 0].Should().Be(units.Hidden[0, 0]);
        ShouldBe(units[UnitSignal.Cell][1, 0], next);
        ShouldBe(units.Hidden[1, 0], shown);
        ShouldBe(trace.Prediction.Outputs[0, 0], (3 * shown) + 1);
        ShouldBe(trace.PredictionByStep!.Values[0, 0], (3 * h) + 1);
        ShouldBe(trace.PredictionByStep.Values[1, 0], (3 * shown) + 1);
    }

    [Fact]
    public void Of_OneGruUnitTwoSteps_IsAsWorkedByHand()
    {
        // W_ih, W_hh, b_ih, b_hh in the order r, z, n; then the head.
        using var model = SmallNetworks.WithWeights(new GruOptions { HiddenSize = 1 }, 1, -1, 2, 0.5f, 1, -2, 0.1f, 0.2f, 0.3f, 0, 0.4f, 0.5f, 1, 0);

        var units = GateTrace.Of(model, [0.5f, 1]).Layers[0];

        // Step 1, h = 0: r of 0.6, z of −0.5 + 0.6, n of 1 + 0.3 + r · 0.5.
        var (r, z) = (Sigmoid(0.6), Sigmoid(0.1));
        var h = (1 - z) * Math.Tanh(1.3 + (r * 0.5));
        ShouldBe(units.SumOf(UnitSignal.ResetGate)[0, 0], 0.6);
        ShouldBe(units.SumOf(UnitSignal.UpdateGate)[0, 0], 0.1);
        ShouldBe(units.SumOf(UnitSignal.Candidate)[0, 0], 1.3 + (r * 0.5));
        ShouldBe(units[UnitSignal.ResetGate][0, 0], r);
        ShouldBe(units[UnitSignal.UpdateGate][0, 0], z);
        ShouldBe(units[UnitSignal.Candidate][0, 0], Math.Tanh(1.3 + (r * 0.5)));
        ShouldBe(units.Hidden[0, 0], h);

        // Step 2, x = 1: r of 1.1 + h/2, z of −0.4 + h, n of 2.3 + r (0.5 − 2 h).
        (r, z) = (Sigmoid(1.1 + (h / 2)), Sigmoid(-0.4 + h));
        ShouldBe(units.Hidden[1, 0], ((1 - z) * Math.Tanh(2.3 + (r * (0.5 - (2 * h))))) + (z * h));
    }

    [Fact]
    public void Of_OneRnnUnitTwoSteps_IsAsWorkedByHand()
    {
        using var tanh = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1 }, 2, 0.5f, 0.1f, 0.2f, 1, 0);
        using var rectifier = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 2, 0.5f, 0.1f, 0.2f, 1, 0);

        var units = GateTrace.Of(tanh, [0.25f, -1]).Layers[0];
        var rectified = GateTrace.Of(rectifier, [0.25f, -1]).Layers[0];

        ShouldBe(units.SumOf(UnitSignal.Hidden)[0, 0], 0.8);
        ShouldBe(units.Hidden[1, 0], Math.Tanh(-1.7 + (Math.Tanh(0.8) / 2)));
        ShouldBe(rectified.Hidden[0, 0], 0.8);
        ShouldBe(rectified.SumOf(UnitSignal.Hidden)[1, 0], -1.3);
        rectified.Hidden[1, 0].Should().Be(0);
    }

    [Fact]
    public void Of_BackwardUnits_FoundTheStateOfTheStepAfter()
    {
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 3, Bidirectional = true, Layers = 2 }, 1);
        using var model = SmallNetworks.Unscaled(new SequenceModel(shape), TargetSpec.Number(), 1);

        var trace = GateTrace.Of(model, [1, 2, 3]);

        trace.Layers.Select(layer => layer.Location.ToString()).Should().Equal("layer 1", "layer 1, backward", "layer 2", "layer 2, backward");
        var backward = trace.Layers[3];
        backward.Before(UnitSignal.Hidden).AtStep(2).ToArray().Should().Equal(0, 0, 0);
        backward.Before(UnitSignal.Hidden).AtStep(0).ToArray().Should().Equal(backward.Hidden.AtStep(1).ToArray());
        backward.Before(UnitSignal.Cell).AtStep(1).ToArray().Should().Equal(backward[UnitSignal.Cell].AtStep(2).ToArray());
    }

    [Fact]
    public void Trace_TrainedSum_EndsInThePrediction()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 30).Run();

        var trace = result.Trace([10, 20, 99]);

        trace.Prediction.Values[0, 0].Should().BeApproximately(result.Predict([10, 20, 99])[0], 1e-3f);
        trace.PredictionByStep!.Values.AtStep(2)[0].Should().Be(trace.Prediction.Values[0, 0]);
        trace.ScaledInput.Values.ToArray().Should().Equal(result.Model.Scaling.Inputs.Apply([10, 20, 99]));
        trace.Prediction.Probabilities.Should().BeNull();
        trace.Should().Be(result.Trace([10, 20, 99]));
    }

    [Fact]
    public void Trace_ClassesAtTheEnd_HasTheProbabilitiesOfThePrediction()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary()).WithTraining(epochs: 3).WithSamples(50).Run();

        var trace = result.Trace([0, 1, 0, 1]);

        var prediction = result.PredictDetailed([0, 1, 0, 1])[0];
        trace.Prediction.Values[0, 0].Should().Be(prediction.Value[0]);
        trace.Prediction.Probabilities![0, 1].Should().BeApproximately(prediction.Probabilities![0, 1], 1e-5f);
        trace.PredictionByStep!.Probabilities!.Steps.Should().Be(4);
    }

    [Fact]
    public void Of_WeightsThatCameApart_ShowsThem()
    {
        using var model = SmallNetworks.WithWeights(new RnnOptions { HiddenSize = 1 }, float.NaN, 0.5f, 0.1f, 0.2f, 1, 0);

        GateTrace.Of(model, [1, 2]).Prediction.Values[0, 0].Should().Be(float.NaN);
    }

    [Fact]
    public void Trace_SequenceThatDoesNotFit_IsRefusedByName()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithSamples(20).Run();

        FluentActions.Invoking(() => result.Trace([1, 2])).Should().Throw<ArgumentException>().WithMessage("sequence must have 3 steps, as all training sequences had; it had 2.*");
        FluentActions.Invoking(() => result.Trace(Sequence.FromSteps([1, 2]))).Should().Throw<ArgumentException>().WithMessage("sequence must have 1 feature per step*it had 2.*");
        FluentActions.Invoking(() => result.Trace([1, 2, 3]).Layers[0][UnitSignal.ResetGate])
            .Should().Throw<ArgumentException>().WithMessage("signal must be one of InputGate, ForgetGate, Candidate, OutputGate, Cell, Hidden; it was ResetGate.*");
        FluentActions.Invoking(() => result.Trace([1, 2, 3]).Layers[0].SumOf(UnitSignal.Cell))
            .Should().Throw<ArgumentException>().WithMessage("signal must be one of InputGate, ForgetGate, Candidate, OutputGate; it was Cell.*");
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static void ShouldBe(float actual, double expected) => ((double)actual).Should().BeApproximately(expected, 1e-7);
}
