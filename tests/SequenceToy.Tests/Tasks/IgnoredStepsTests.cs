using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Tests.Tasks;

public sealed class IgnoredStepsTests
{
    public static TheoryData<string> Ids => new("sum-of-first-two", "recall-first", "recall-last", "delayed-xor", "recall-k-back", "echo", "two-sequences", "long-lag-2c", "temporal-order-6a", "temporal-order-6b");

    [Fact]
    public void IgnoredSteps_Catalog_IsSaidByThoseTested() =>
        TaskCatalog.All.Where(entry => entry.Create().IgnoredSteps.Count > 0).Select(entry => entry.Id).Should().BeEquivalentTo(Ids.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Ids))]
    public void IgnoredSteps_TaskAsItIs_AreStepsOfIt(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var steps = task.Generate(200, SeededRandom.ForSeed(1, RandomPurpose.Data)).MaxSteps;

        task.IgnoredSteps.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.OnlyContain(step => step >= 0 && step < steps);
    }

    // The other steps tell the answer: never do two samples agree in them and differ in it.
    [Theory]
    [InlineData("sum")]
    [InlineData("recall-first")]
    [InlineData("recall-last")]
    [InlineData("delayed-xor")]
    [InlineData("recall-k-back")]
    [InlineData("two-sequences")]
    public void IgnoredSteps_LeftOut_LeaveTheAnswerFixed(string id)
    {
        var task = Small(id);
        var data = task.Generate(1000, SeededRandom.ForSeed(2, RandomPurpose.Data));
        var answers = data.ToLookup(
            sample => string.Join(';', Enumerable.Range(0, sample.Input.Steps).Where(step => !task.IgnoredSteps.Contains(step)).Select(step => string.Join(' ', sample.Input.Values.Slice(step * task.Features, task.Features).ToArray()))),
            sample => sample.Target.Values[^1]);

        answers.Should().HaveCountLessThan(120).And.OnlyContain(group => group.Distinct().Count() == 1);
    }

    [Fact]
    public void IgnoredSteps_Echo_LeaveTheOneThatIsRepeated()
    {
        var task = new Echo();

        foreach (var sample in task.Generate(20, SeededRandom.ForSeed(2, RandomPurpose.Data)))
        {
            var kept = Enumerable.Range(0, sample.Input.Steps).Except(task.IgnoredSteps).Should().ContainSingle().Subject;
            sample.Target[sample.Target.Steps - 1].Should().Be(sample.Input[kept]);
        }
    }

    [Theory]
    [InlineData(2, 100)]
    [InlineData(3, 100)]
    [InlineData(3, 25)]
    public void IgnoredSteps_TemporalOrder_NeverHaveAnXOrY(int places, int steps)
    {
        var task = new TemporalOrder(places, steps);
        var seen = new HashSet<int>();
        foreach (var sample in task.Generate(2000, SeededRandom.ForSeed(2, RandomPurpose.Data)))
        {
            seen.UnionWith(Enumerable.Range(0, sample.Input.Steps).Where(step => sample.Input[step, 4] + sample.Input[step, 5] > 0));
        }

        seen.Should().BeEquivalentTo(Enumerable.Range(0, steps - 1).Except(task.IgnoredSteps));
    }

    [Fact]
    public void IgnoredSteps_LongLag_AreTheFirstAndTheDistractorsThatAllHave()
    {
        var task = new LongLagWithDistractors(lag: 6, kinds: 4);

        foreach (var sample in task.Generate(50, SeededRandom.ForSeed(2, RandomPurpose.Data)))
        {
            task.IgnoredSteps.Skip(1).Should().OnlyContain(step => Enumerable.Range(0, 4).Any(kind => sample.Input[step, kind] == 1));
            sample.Input[task.IgnoredSteps[0], 5].Should().Be(1);
        }
    }

    private static ISequenceTask Small(string id) => id switch
    {
        "sum" => new SumOfFirstTwo(steps: 5, range: new(0, 7)),
        "two-sequences" => new TwoSequences(steps: 12),
        _ => TaskCatalog.Find(id)!.Create(),
    };
}
