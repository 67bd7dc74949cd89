using SequenceToy.Data;
using SequenceToy.Inspection;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Inspection;

public sealed class StepSwingTests
{
    [Fact]
    public void Measure_TrainedSum_MovesWithTheFirstNumberOnly()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 60).Run();
        Sequence[] where = [[10, 20, 30], [70, 30, 50]];

        StepSwing.Measure(result.Model, where, 0, 0, 99).Mean.Should().BeApproximately(99, 10);
        StepSwing.Measure(result.Model, where, 2, 0, 99).Mean.Should().BeLessThan(10);
    }

    [Fact]
    public void Measure_BadValues_AreNamed()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithSamples(20).Run();

        FluentActions.Invoking(() => StepSwing.Measure(result.Model, [[1, 2, 3]], 3, 0, 1)).Should().Throw<ArgumentException>().WithMessage("step must be from 0 to 2*it was 3.*");
        FluentActions.Invoking(() => StepSwing.Measure(result.Model, [[1, 2, 3]], 1, 1, 1)).Should().Throw<ArgumentException>().WithMessage("highest must be above lowest (1); it was 1.*");
        FluentActions.Invoking(() => StepSwing.Measure(result.Model, [], 1, 0, 1)).Should().Throw<ArgumentException>().WithMessage("sequences*it was 0.*");
    }
}
