using SequenceToy.Data;
using SequenceToy.Inspection.Probes;
using SequenceToy.Inspection.Traces;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.LearningTests;

/// <summary>What trained networks keep in their states, over 20 seeds, read by linear probes on samples held out from them.</summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Count = 20;
    private const int Steps = 4;

    private sealed record Run(bool IsSolved, StateProbe Probe, GateStatistics Gates);

    [Fact]
    public void RecallFirst_Solved_HoldsTheFirstNumberAtEveryStepAfterIt()
    {
        var runs = Measure(new RecallFirst(Steps), ProbedState.Hidden);

        runs.Should().OnlyContain(run => run.IsSolved);
        for (var step = 1; step < Steps; step++)
        {
            First(runs, step).Min().Should().BeGreaterThan(0.99, "of step {0}", step + 1);
        }

        runs.Should().OnlyContain(run => run.Probe.Input(0).ByStep.All(score => score!.Value.Skill > ProbedValue.ReadableFrom));
    }

    [Fact]
    public void RecallFirst_Solved_RemembersInTheCellForLongerThanTheTask()
    {
        var runs = Measure(new RecallFirst(Steps), ProbedState.Cell);

        First(runs, Steps - 1).Min().Should().BeGreaterThan(0.99);
        var halfLives = runs.Select(run => run.Gates.Layers[0].HalfLife!.Max()).ToArray();
        output.WriteLine(FormattableString.Invariant($"longest half-life of a unit: median {Seeds.Median(halfLives):F1} steps, least {halfLives.Min():F1}"));
        halfLives.Should().OnlyContain(steps => steps > Steps);
    }

    [Fact]
    public void RecallLast_Solved_HoldsTheLastNumberAndHasLetTheFirstGo()
    {
        var runs = Measure(new RecallLast(Steps), ProbedState.Hidden);

        runs.Should().OnlyContain(run => run.IsSolved);
        First(runs, Steps - 1).Max().Should().BeLessThan(0.3);
        Seeds.Median(First(runs, Steps - 1)).Should().BeLessThan(0.15);
        runs.Min(run => run.Probe.Targets[0].ByStep[Steps - 1]!.Value.Score).Should().BeGreaterThan(0.99, "of the last number");
    }

    [Fact]
    public void RecallLast_ReadWithNextToNoNoise_StillHoldsTracesOfTheFirstNumber()
    {
        // Nothing asks the network to wipe it out, only to make it small: this is why the probe has a penalty.
        var runs = Measure(new RecallLast(Steps), ProbedState.Hidden, ridge: 1e-8);

        Seeds.Median(First(runs, Steps - 1)).Should().BeInRange(0.4, 0.95);
    }

    private static IEnumerable<double> First(Run[] runs, int step) => runs.Select(run => run.Probe.Input(0).ByStep[step]!.Value.Score);

    private Run[] Measure(ISequenceTask task, ProbedState state, double? ridge = null)
    {
        var options = new ProbeOptions { State = state };
        options = ridge is { } penalty ? options with { Ridge = penalty } : options;
        var data = task.Generate(1000, SeededRandom.ForSeed(1, RandomPurpose.Probe));
        var runs = Seeds.Run(SequenceExperiment.For(task), Count, result =>
            new Run(result.IsSolved!.Value, StateProbe.Measure(result.Model, data, options), GateStatistics.Of(result.Model, data)));
        for (var step = 0; step < Steps; step++)
        {
            output.WriteLine(FormattableString.Invariant(
                $"R² of the first number from the {state} state after step {step + 1}: median {Seeds.Median(First(runs, step)):F4}, least {First(runs, step).Min():F4}, most {First(runs, step).Max():F4}"));
        }

        return runs;
    }
}
