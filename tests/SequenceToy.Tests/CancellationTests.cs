using SequenceToy.Data;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Tests;

/// <summary>A run ends soon after it is canceled, whatever it is doing.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource source = new();

    public void Dispose() => source.Dispose();

    [Fact]
    public void Run_CanceledBeforehand_DrawsNothing()
    {
        source.Cancel();
        var drawn = 0;
        var task = new OwnTask { Gives = (count, random) => OwnTask.Sums(drawn = count, random) };

        FluentActions.Invoking(() => SequenceExperiment.For(task).Run(cancellationToken: source.Token)).Should().Throw<OperationCanceledException>();
        drawn.Should().Be(1, "only a single sequence is looked at");
    }

    [Fact]
    public void Run_CanceledWhileDrawing_EndsWithinTheSet()
    {
        var drawn = 0;
        var task = new OwnTask { Gives = (count, random) => SequenceDataset.Draw(count, TargetSpec.Number(), () => One(count, random)) };

        FluentActions.Invoking(() => SequenceExperiment.For(task).WithSamples(1_000_000).Run(cancellationToken: source.Token)).Should().Throw<OperationCanceledException>();
        drawn.Should().Be(100);

        Sample One(int count, SeededRandom random)
        {
            if (count > 1 && ++drawn == 100)
            {
                source.Cancel();
            }

            return new Sample([random.NextSingle()], [0]);
        }
    }

    [Fact]
    public void Run_CanceledWhileAnEpochIsDrawn_KeepsWhatWasTrained()
    {
        var calls = 0;
        var task = new OwnTask
        {
            Recommended = new() { Samples = 40, Epochs = 100, HiddenSize = 4, FreshDataEachEpoch = true },
            Gives = (count, random) =>
            {
                // 32 are asked for from the second epoch on.
                if (count == 32 && ++calls == 3)
                {
                    source.Cancel();
                }

                return OwnTask.Sums(count, random);
            },
        };

        using var result = SequenceExperiment.For(task).Run(cancellationToken: source.Token);

        (result.StopReason, result.History.Count).Should().Be((StopReason.Canceled, 3));
        double.IsFinite(result.Scores.Rmse!.Value).Should().BeTrue();
    }

    [Fact]
    public void Run_CanceledWhileScoringByLength_KeepsTheLengthsSoFar()
    {
        var task = new OwnTaskWithLengths
        {
            Conditions = [new("again", new OwnTask())],
            GivesLengths = (count, lengths, random) =>
            {
                if (count > 1 && lengths.Longest == 5)
                {
                    source.Cancel();
                }

                return OwnTask.Sums(count, random, lengths.Longest);
            },
        };

        using var result = SequenceExperiment.For(task).Run(cancellationToken: source.Token);

        (result.StopReason, result.IsScoredInFull).Should().Be((StopReason.Completed, false));
        result.ByLength.Select(length => length.Length).Should().Equal(3, 4);
        result.ByCondition.Should().BeEmpty();
    }

    [Fact]
    public void Run_NotCanceled_IsScoredInFull()
    {
        using var result = SequenceExperiment.For(new OwnTaskWithLengths { Conditions = [new("again", new OwnTask())] }).Run();

        result.IsScoredInFull.Should().BeTrue();
    }
}
