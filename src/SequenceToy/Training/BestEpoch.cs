namespace SequenceToy.Training;

/// <summary>Tracks the epoch with the lowest loss, for early stopping.</summary>
internal sealed class BestEpoch(EarlyStopping rule)
{
    private double lowest = double.PositiveInfinity;
    private int latest;

    /// <summary>The best epoch, counted from 1; 0 before the first.</summary>
    public int Epoch { get; private set; }
    public bool PatienceIsOver => latest - Epoch >= rule.Patience;

    /// <summary>Adds the loss of an epoch; returns true when it is the best so far.</summary>
    public bool Improves(int epoch, double loss)
    {
        latest = epoch;
        if (loss >= lowest - rule.MinImprovement && Epoch > 0)
        {
            return false;
        }

        lowest = loss;
        Epoch = epoch;
        return true;
    }
}
