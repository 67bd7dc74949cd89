using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Networks;

/// <summary>Predictions step by step equal those for whole sequences, bit for bit.</summary>
public sealed class StepwisePredictionTests
{
    private static readonly TargetSpec[] Targets =
    [
        TargetSpec.Number(2), TargetSpec.Number(1, TargetPlacement.EveryStep), TargetSpec.Class(3), TargetSpec.Class(19, TargetPlacement.EveryStep),
        TargetSpec.ClassSet(4), TargetSpec.ClassSet(2, TargetPlacement.EveryStep),
    ];

    private static readonly Scaler[] Scalers = [new MinMaxScaler(), new StandardScaler(), new NoScaler()];

    public static TheoryData<string, int, int> Networks =>
        [.. from kind in Kinds.Names from hidden in new[] { 1, 5, 8, 19, 40 } from layers in new[] { 1, 3 } select (kind, hidden, layers)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Next_AfterEachStep_EqualsThePredictionForTheStepsSoFar(string kind, int hidden, int layers)
    {
        for (var i = 0; i < Targets.Length; i++)
        {
            var samples = RandomSamples.Draw(Targets[i], 20, 9, features: 1 + (2 * (i % 2)), hasLengths: true);
            using var model = Model(samples, Kinds.Of(kind, hidden, layers), Scalers[i % Scalers.Length]);
            var stepwise = model.Start();
            foreach (var sequence in samples.Select(sample => sample.Input))
            {
                // Alone, and together with others: the kernels of one register and of several.
                Sequence[] prefixes = [.. Enumerable.Range(1, sequence.Steps).Select(steps => Prefix(sequence, steps))];
                var together = model.PredictDetailed([.. prefixes, .. Enumerable.Repeat(sequence, 70)]);
                stepwise.Reset();
                for (var step = 0; step < sequence.Steps; step++)
                {
                    var value = stepwise.Next(sequence.Values.Slice(step * sequence.Features, sequence.Features));

                    ShouldBe(value, together[step].Value);
                    ShouldBe(value, model.PredictDetailed(prefixes[step])[0].Value);
                    ShouldBe(stepwise.Value, together[step].Value);
                    ShouldBe(stepwise.Probabilities, together[step].Probabilities);
                    stepwise.Steps.Should().Be(step + 1);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Clone_TwoContinuations_AreIndependent(string kind)
    {
        var samples = RandomSamples.Draw(TargetSpec.Class(3), 20, 9, features: 2, hasLengths: true);
        using var model = Model(samples, Kinds.Of(kind, 5, layers: 2), new MinMaxScaler());
        var one = model.Start();
        one.Next(0.1f, -0.4f);
        one.Next(0.5f, 0.2f);

        var other = one.Clone();

        ShouldBe(other.Value, model.PredictDetailed(new Sequence([0.1f, -0.4f, 0.5f, 0.2f], 2))[0].Value);
        ShouldBe(other.Probabilities, model.PredictDetailed(new Sequence([0.1f, -0.4f, 0.5f, 0.2f], 2))[0].Probabilities);
        one.Next(0.9f, 0.9f);
        other.Next(-0.9f, 0);
        (one.Steps, other.Steps).Should().Be((3, 3));
        ShouldBe(one.Probabilities, model.PredictDetailed(new Sequence([0.1f, -0.4f, 0.5f, 0.2f, 0.9f, 0.9f], 2))[0].Probabilities);
        ShouldBe(other.Probabilities, model.PredictDetailed(new Sequence([0.1f, -0.4f, 0.5f, 0.2f, -0.9f, 0], 2))[0].Probabilities);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Next_AThousandSteps_AllocatesNothing(string kind)
    {
        foreach (var target in Targets)
        {
            var samples = RandomSamples.Draw(target, 20, 9, features: 3, hasLengths: true);
            using var model = Model(samples, Kinds.Of(kind, 5, layers: 2), new StandardScaler());
            var stepwise = model.Start();
            Sum(stepwise, 10);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var sum = Sum(stepwise, 1000);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            allocated.Should().Be(0);
            sum.Should().NotBe(0);
        }
    }

    [Fact]
    public void Start_AfterDisposal_IsRefused_WhileAStartedOneGoesOn()
    {
        var samples = RandomSamples.Draw(TargetSpec.Number(), 20, 9, features: 1, hasLengths: true);
        var model = Model(samples, new LstmOptions(), new MinMaxScaler());
        var expected = model.Predict([0.5f])[0];
        var stepwise = model.Start();

        model.Dispose();

        stepwise.Next(0.5f)[0].Should().Be(expected);
        FluentActions.Invoking(model.Start).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Start_Bidirectional_SaysWhyNot()
    {
        var samples = RandomSamples.Draw(TargetSpec.Number(), 20, 9, features: 1);
        using var model = Model(samples, new LstmOptions { Bidirectional = true }, new MinMaxScaler());

        FluentActions.Invoking(model.Start).Should().Throw<InvalidOperationException>().WithMessage("*bidirectional*depend on later steps*");
    }

    [Fact]
    public void Next_BadSteps_AreNamedAndLeaveTheState()
    {
        var samples = RandomSamples.Draw(TargetSpec.Number(), 20, 9, features: 2, hasLengths: true);
        using var model = Model(samples, new GruOptions(), new MinMaxScaler());
        var stepwise = model.Start();
        stepwise.Next(0.25f, 0.5f);

        FluentActions.Invoking(() => stepwise.Next(1)[0]).Should().Throw<ArgumentException>()
            .WithMessage("step must have 2 features, as in training; it had 1.*").WithParameterName("step");
        FluentActions.Invoking(() => stepwise.Next()[0]).Should().Throw<ArgumentException>().WithMessage("step must have 2 features*it had 0.*");
        FluentActions.Invoking(() => stepwise.Next(9, float.NaN)[0]).Should().Throw<ArgumentException>()
            .WithMessage("step must have finite numbers; feature 1 was NaN.*").WithParameterName("step");
        FluentActions.Invoking(() => stepwise.Next(float.NegativeInfinity, 0)[0]).Should().Throw<ArgumentException>().WithMessage("*feature 0 was -Infinity.*");

        (stepwise.Steps, stepwise.IsInRange).Should().Be((1, true));
        ShouldBe(stepwise.Next(0.1f, 0.2f), model.PredictDetailed(new Sequence([0.25f, 0.5f, 0.1f, 0.2f], 2))[0].Value);
    }

    [Fact]
    public void Value_BeforeTheFirstStep_IsRefused()
    {
        var samples = RandomSamples.Draw(TargetSpec.Class(2), 20, 9, features: 1, hasLengths: true);
        using var model = Model(samples, new RnnOptions(), new MinMaxScaler());
        var stepwise = model.Start();
        stepwise.Next(0);
        stepwise.Reset();

        stepwise.Steps.Should().Be(0);
        FluentActions.Invoking(() => stepwise.Value.Length).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => stepwise.Probabilities.Length).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void IsInRange_AfterAValueBeyondTraining_StaysFalseUntilReset()
    {
        var samples = SequenceDataset.FromArrays([[0, 1], [2, 3, 1]], [0, 1]);
        using var model = Model(samples, new RnnOptions(), new MinMaxScaler());
        var stepwise = model.Start();
        stepwise.Next(3);
        var inside = stepwise.IsInRange;
        stepwise.Next(3.1f);
        stepwise.Next(1);

        (inside, stepwise.IsInRange, stepwise.Clone().IsInRange).Should().Be((true, false, false));
        stepwise.Reset();
        stepwise.IsInRange.Should().BeTrue();
    }

    private static float Sum(StepwisePrediction stepwise, int steps)
    {
        var sum = 0f;
        for (var step = 0; step < steps; step++)
        {
            sum += 1 + MathF.Abs(stepwise.Next(step % 3, 0.5f, -1)[0]);
            foreach (var probability in stepwise.Probabilities)
            {
                sum += probability;
            }
        }

        return sum;
    }

    private static Sequence Prefix(Sequence sequence, int steps) => new(sequence.Values[..(steps * sequence.Features)], sequence.Features);

    // The bits: NaN equals NaN, and 0 differs from -0.
    private static void ShouldBe(ReadOnlySpan<float> value, Sequence? expected)
    {
        var last = expected is null ? [] : expected.Values[^expected.Features..].ToArray();
        value.ToArray().Select(BitConverter.SingleToInt32Bits).Should().Equal(last.Select(BitConverter.SingleToInt32Bits));
    }

    private static TrainedModel Model(SequenceDataset samples, RecurrentOptions recurrent, Scaler scaler)
    {
        var shape = new NetworkShape(samples.Features, recurrent, samples.Target.Size, samples.Target.Placement);
        var scaling = DatasetScaling.Fit(samples, scaler, scaler);
        return new TrainedModel(shape, FirstWeights.Of(shape), scaling, samples.Target, ComputeDevice.Cpu, (samples.MinSteps, samples.MaxSteps));
    }
}
