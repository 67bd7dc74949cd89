using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Tests.Tasks;

/// <summary>Sine, echo, NARMA-10 and Mackey–Glass.</summary>
public sealed class SignalTests
{
    [Fact]
    public void Sine_EverySequence_IsASineAndEveryAnswerTheNextValue()
    {
        var periods = new List<double>();
        foreach (var sample in Draw(new SineWave(), 500))
        {
            var x = sample.Input.ToArray();
            sample.Target.SkipLast(1).Should().Equal(x.Skip(1));
            sample.Mask.Should().Equal(Enumerable.Range(0, 40).Select(step => step >= 2));

            // The largest value has the least rounding to divide by.
            var middle = Enumerable.Range(1, 38).MaxBy(i => Math.Abs(x[i]));
            var omega = Math.Acos((x[middle - 1] + x[middle + 1]) / (2.0 * x[middle]));
            var phase = Math.Atan2(x[0], (x[1] - (x[0] * Math.Cos(omega))) / Math.Sin(omega));
            sample.Target.Select((y, i) => Math.Abs(y - Math.Sin((omega * (i + 1)) + phase))).Should().OnlyContain(error => error < 1e-3);
            periods.Add(2 * Math.PI / omega);
        }

        periods.Should().OnlyContain(period => period > 10 && period < 39.5);
        (periods.Min(), periods.Max()).Should().Match<(double Min, double Max)>(range => range.Min < 10.3 && range.Max > 37);
    }

    [Fact]
    public void Sine_Guess_ScoresTheClosedFormAndNoOtherFactorDoesBetter()
    {
        var task = new SineWave(3);
        var pairs = Draw(task, 100_000).Select(sample => (X: (double)sample.Input[2], Y: (double)sample.Target[2])).ToArray();
        var factor = pairs.Average(pair => pair.X * pair.Y) / pairs.Average(pair => pair.X * pair.X);
        var mse = pairs.Average(pair => Math.Pow(pair.Y - (SineWave.MeanCosine * pair.X), 2));

        factor.Should().BeApproximately(SineWave.MeanCosine, 0.005);
        mse.Should().BeApproximately(task.Baseline[Metric.Mse]!.Value, 0.002);
        Math.Sqrt(mse).Should().BeApproximately(task.Baseline[Metric.Rmse]!.Value, 0.003);
        Math.Sqrt(mse / pairs.Average(pair => pair.Y * pair.Y)).Should().BeApproximately(task.Baseline[Metric.Nrmse]!.Value, 0.005).And.BeApproximately(0.40, 0.005);
    }

    [Fact]
    public void Echo_EveryAnswer_IsTheNumberOfSomeStepsAgo()
    {
        foreach (var sample in Draw(new Echo(12, 3), 200))
        {
            sample.Target.Should().Equal(sample.Input.SkipLast(3).Prepend(0).Prepend(0).Prepend(0));
            sample.Mask.Should().Equal(Enumerable.Range(0, 12).Select(step => step >= 3));
            sample.Input.Should().OnlyContain(number => number >= -0.5 && number < 0.5);
        }
    }

    [Fact]
    public void Narma_EveryAnswer_FollowsTheFormula()
    {
        foreach (var sample in Draw(new Narma10(), 300))
        {
            // Both lists begin with the nothing before the first step.
            var u = Enumerable.Repeat(0.0, 10).Concat(sample.Input.Select(value => (double)value)).ToArray();
            var y = Enumerable.Repeat(0.0, 10).ToList();
            for (var t = 0; t < 60; t++)
            {
                y.Add((0.3 * y[^1]) + (0.05 * y[^1] * y.TakeLast(10).Sum()) + (1.5 * u[t + 1] * u[t + 10]) + 0.1);
            }

            sample.Target.Zip(y.Skip(10)).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
            sample.Mask.Should().Equal(Enumerable.Range(0, 60).Select(step => step >= 9));
            sample.Input.Should().OnlyContain(value => value >= 0 && value < 0.5);
            sample.Target.Should().OnlyContain(value => value > 0 && value <= 1);
        }
    }

    [Fact]
    public void Narma_DrawnExample_IsAsInTheDocumentation()
    {
        var outputs = Narma10.Outputs([0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f])!;

        outputs.Select(output => Math.Round(output, 3)).Should().Equal(0.1, 0.131, 0.141, 0.145, 0.147, 0.149, 0.151, 0.152, 0.154, 0.231);
    }

    [Fact]
    public void Narma_InputsThatMakeItDiverge_AreRefused() => Narma10.Outputs(Enumerable.Repeat(0.5f, 60).ToArray()).Should().BeNull();

    [Fact]
    public void MackeyGlass_EveryAnswer_IsTheSignalSomeStepsLater()
    {
        foreach (var sample in Draw(new MackeyGlass(40, 4), 20))
        {
            sample.Target.SkipLast(4).Should().Equal(sample.Input.Skip(4));
            sample.Mask.Should().Equal(Enumerable.Range(0, 40).Select(step => step >= 17));
        }

        var all = Draw(new MackeyGlass(), 200);
        all.Select(sample => sample.Input[0]).Distinct().Should().HaveCount(200, "each sequence has a history of its own");
        all.SelectMany(sample => sample.Input).Should().OnlyContain(value => value > 0.2 && value < 1.4, "that is where the attractor lies");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.2)]
    public void MackeyGlass_Solution_EqualsASimplerMethodWithSmallerSteps(double history)
    {
        // Heun's method in steps of a thousandth needs the past at its own steps only.
        const int PerUnit = 1000;
        var x = Enumerable.Repeat(history, (17 * PerUnit) + 1).ToList();
        for (var i = 0; i < 60 * PerUnit; i++)
        {
            var (before, after) = (Feedback(x[i]), Feedback(x[i + 1]));
            var slope = before - (0.1 * x[^1]);
            x.Add(x[^1] + ((slope + after - (0.1 * (x[^1] + (slope / PerUnit)))) / (2 * PerUnit)));
        }

        MackeyGlassEquation.Solve(history, 60).Select((value, unit) => Math.Abs(value - x[(17 + unit) * PerUnit])).Should().OnlyContain(error => error < 1e-3);

        static double Feedback(double past) => 0.2 * past / (1 + Math.Pow(past, 10));
    }

    [Fact]
    public void Constructors_BadValues_AreNamed()
    {
        ShouldThrow(() => new SineWave(2), "steps must be from 3 to 100000; it was 2.*");
        ShouldThrow(() => new Echo(1), "steps must be from 2 to 100000; it was 1.*");
        ShouldThrow(() => new Echo(5, 5), "delay must be from 1 to 4 (below steps); it was 5.*");
        ShouldThrow(() => new Narma10(9), "steps must be from 10 to 100000; it was 9.*");
        ShouldThrow(() => new MackeyGlass(17), "steps must be from 18 to 100000; it was 17.*");
        ShouldThrow(() => new MackeyGlass(50, 0), "ahead must be from 1 to 1000; it was 0.*");
    }

    private static SequenceDataset Draw(ISequenceTask task, int count) => task.Generate(count, SeededRandom.ForSeed(1, RandomPurpose.Data));

    private static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
}
