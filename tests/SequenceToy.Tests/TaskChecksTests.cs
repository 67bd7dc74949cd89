using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests;

/// <summary>What a task of one's own has left out is said where it is given to an experiment.</summary>
public sealed class TaskChecksTests
{
    public static TheoryData<OwnTask, string> Incomplete => new()
    {
        { new OwnTask { Id = null! }, "OwnTask must have an Id; it was null.*" },
        { new OwnTask { Target = null! }, "own-task must have a Target; it was null.*" },
        { new OwnTask { Recommended = null! }, "own-task must have Recommended settings; it was null.*" },
        { new OwnTask { Goal = null! }, "own-task must have a Goal; it was null.*" },
        { new OwnTask { Conditions = null! }, "own-task must have Conditions*; it was null.*" },
        { new OwnTask { Features = 0 }, "own-task must have from 1 to 65536 Features; it had 0.*" },
        { new OwnTask { Conditions = [null!] }, "own-task must have a task in each of its Conditions; it was null.*" },
        { new OwnTask { Conditions = [new("other", new OwnTask { Id = "other", Target = null! })] }, "other must have a Target; it was null.*" },
        { new OwnTask { Conditions = [new("wider", new OwnTask { Features = 2 })] }, "own-task must have Conditions *1 feature *; wider has 2 *" },
        { new OwnTask { Conditions = [new("other", new OwnTask { Target = TargetSpec.Class(3) })] }, "own-task must have Conditions *; other has 1 and Class of size 3 at LastStep.*" },
        { new OwnTaskWithLengths { Lengths = null! }, "own-task must have Lengths; it was null.*" },
        { new OwnTaskWithLengths { TestLengths = null! }, "own-task must have TestLengths; it was null.*" },
        { new OwnTaskWithLengths { SamplesPerLength = 0 }, "own-task must have SamplesPerLength of at least 1; it was 0.*" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void For_TaskThatLacksSomething_IsRefusedByName(OwnTask task, string message) =>
        FluentActions.Invoking(() => SequenceExperiment.For(task)).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void For_EveryTaskOfTheCatalog_IsTaken()
    {
        foreach (var entry in TaskCatalog.All)
        {
            FluentActions.Invoking(() => SequenceExperiment.For(entry.Create())).Should().NotThrow(entry.Id);
        }
    }
}
