using SequenceToy.Training;

namespace SequenceToy.Tests.Training;

public sealed class BestEpochTests
{
    [Theory]
    [InlineData(2, 0.0, new[] { 5.0, 4, 4, 4 }, 2, 4)]
    [InlineData(2, 0.0, new[] { 5.0, 4, 4.5, 3.9, 4, 4 }, 4, 6)]
    [InlineData(1, 0.0, new[] { 5.0, 6 }, 1, 2)]
    [InlineData(2, 0.5, new[] { 5.0, 4.6, 4.7 }, 1, 3)]
    [InlineData(2, 0.5, new[] { 5.0, 4.4, 4.1, 3.95 }, 2, 4)]
    public void PatienceIsOver_AfterEpochsWithoutImprovement(int patience, double minImprovement, double[] losses, int best, int stop)
    {
        var epochs = new BestEpoch(new EarlyStopping { Patience = patience, MinImprovement = minImprovement });
        var stopped = 0;
        for (var i = 0; i < losses.Length && stopped == 0; i++)
        {
            epochs.Improves(i + 1, losses[i]);
            stopped = epochs.PatienceIsOver ? i + 1 : 0;
        }

        (epochs.Epoch, stopped).Should().Be((best, stop));
    }
}
