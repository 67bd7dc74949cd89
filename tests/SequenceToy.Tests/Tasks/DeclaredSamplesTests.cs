using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Tasks;

/// <summary>A task that draws other samples than it declares is refused, whichever samples they are and whoever trains; on the fused engine they would be read from beyond its memory.</summary>
public sealed class DeclaredSamplesTests
{
    private static readonly TargetSpec EachStep = TargetSpec.Number(placement: TargetPlacement.EveryStep);

    public static TheoryData<OwnTask, string> Liars => new()
    {
        { new OwnTask { Features = 5000 }, "own-task must *5000 features per step* declared*had 1.*" },
        { new OwnTask { Features = 3 }, "own-task must *3 features per step* declared*had 1.*" },
        { new OwnTask { Target = TargetSpec.Number(3) }, "own-task must *Number of size 3 at LastStep* declared*Number of size 1 at LastStep.*" },
        { new OwnTask { Target = EachStep }, "own-task must *Number of size 1 at EveryStep* declared*Number of size 1 at LastStep.*" },
        { new OwnTask { Target = TargetSpec.Number(tolerance: 0.5) }, "own-task must *Number of size 1 at LastStep, correct within 0.5* declared*" },
        { new OwnTask { Target = TargetSpec.Class(2), Goal = new(Metric.Accuracy, 1), Gives = Classes(1000) }, "own-task must *Class of size 2 at LastStep* declared*Class of size 1000 at LastStep.*" },
        { new OwnTask { Gives = (_, _) => null! }, "own-task must *samples*Generate*null.*" },
        { new OwnTask { Gives = (count, random) => OwnTask.Sums(count + 1, random) }, "own-task must *1 sample, *" },
        { new OwnTask { Gives = (count, random) => OwnTask.Sums(count == 1000 ? 10 : count, random) }, "own-task must *1000 samples*10.*" },
        { new OwnTask { Gives = (count, random) => count == 1000 ? null! : OwnTask.Sums(count, random) }, "own-task must *samples*Generate*null.*" },
        { Fresh((count, random) => OwnTask.Sums(count - 1, random)), "own-task must *32 samples*31.*" },
        { Fresh((_, _) => null!), "own-task must *samples*Generate*null.*" },
        { Fresh((count, _) => SequenceDataset.FromArrays(Enumerable.Repeat(new[] { new float[] { 1, 2 } }, count).ToArray(), Enumerable.Repeat(new float[] { 3 }, count).ToArray())), "own-task must *1 feature per step* declared*had 2.*" },
        { new OwnTaskWithLengths { GivesLengths = (_, _, _) => null! }, "own-task must *samples*Generate*null.*" },
        { new OwnTaskWithLengths { GivesLengths = (count, lengths, random) => OwnTask.Sums(2, random) }, "own-task must *1 sample, *2.*" },
        { new OwnTask { Conditions = [new("other", new OwnTask { Id = "other", Gives = (_, random) => OwnTask.Sums(3, random) })] }, "other must *1 sample, *3.*" },
    };

    [Theory]
    [MemberData(nameof(Liars))]
    public void Run_OtherSamplesThanDeclared_IsRefused(OwnTask task, string message)
    {
        foreach (var engine in new[] { Engine.Fused, Engine.Torch })
        {
            FluentActions.Invoking(() => SequenceExperiment.For(task).WithEngine(engine).WithDevice(ComputeDevice.Cpu).Run()).Should().Throw<ArgumentException>().WithMessage(message);
        }
    }

    [Fact]
    public void Run_SamplesAsDeclared_IsScoredOnAll()
    {
        using var result = SequenceExperiment.For(new OwnTaskWithLengths { Conditions = [new("again", new OwnTask())] }).Run();

        result.ByLength.Select(length => length.Length).Should().Equal(3, 4, 5, 6);
        result.ByCondition.Should().HaveCount(1);
    }

    private static OwnTask Fresh(Func<int, SeededRandom, SequenceDataset> second)
    {
        // 32 samples are asked for only when a later epoch is drawn anew.
        return new OwnTask
        {
            Recommended = new() { Samples = 40, Epochs = 3, HiddenSize = 4, FreshDataEachEpoch = true },
            Gives = (count, random) => count == 32 ? second(count, random) : OwnTask.Sums(count, random),
        };
    }

    private static Func<int, SeededRandom, SequenceDataset> Classes(int classes) =>
        (count, random) => SequenceDataset.Draw(count, TargetSpec.Class(classes), () => new Sample([1, 2, 3], [random.NextInt32(0, classes - 1)]));
}
