using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Inspection.Traces;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Inspection.Snapshots;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData(Engine.Fused)]
    [InlineData(Engine.Torch)]
    public void Run_WithSnapshots_LearnsTheSameBitForBit(Engine engine)
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(100).WithTraining(epochs: 10).WithSeed(3).WithEngine(engine);
        using var with = experiment.WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run();
        using var without = experiment.Run();

        with.History.Should().Equal(without.History);
        with.Model.GetWeights().Should().Equal(without.Model.GetWeights());
        (with.Scores, with.Snapshots.Count, without.Snapshots.Count).Should().Be((without.Scores, 10, 0));
    }

    [Fact]
    public void Run_WithSnapshots_ShowTheNetworkAsItWasThen()
    {
        var task = new SumOfFirstTwo();
        var experiment = SequenceExperiment.For(task).WithSamples(100).WithSeed(3).WithSchedule(new ConstantSchedule());
        using var result = experiment.WithTraining(epochs: 6).WithSnapshots().Run();
        using var shorter = experiment.WithTraining(epochs: 4).Run();
        var validation = task.Generate(100, SeededRandom.ForSeed(3, RandomPurpose.Data)).Slice(80, 20);

        result.Snapshots.Select(snapshot => snapshot.Epoch).Should().Equal(1, 2, 4, 6);
        result.Snapshots[2].Scores.Should().Be(shorter.Evaluate(validation));
        result.Snapshots[3].Scores.Should().Be(result.Evaluate(validation));
        result.Snapshots[3].Gates.Should().Be(GateStatistics.Of(result.Model, validation));
        result.Snapshots[3].Influence.Steps.Should().HaveCount(3);
        result.Snapshots[3].Influence.ShouldBeIgnored.Should().ContainSingle().Which.Step.Should().Be(2);
    }

    [Fact]
    public void Run_WithoutValidationSamples_LooksAtTheTrainingSamples()
    {
        using var result = SequenceExperiment.For(SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 7]], [1, 2, 3]))
            .WithSamples(validationSplit: 0).WithTraining(epochs: 3).WithSnapshots(SnapshotSchedule.EveryEpochs(2)).Run();

        result.ScoredOn.Should().Be(EvaluatedOn.Training);
        result.Snapshots.Select(snapshot => snapshot.Epoch).Should().Equal(2, 3);
        result.Snapshots[1].Scores.Should().Be(result.Scores);
    }
}
