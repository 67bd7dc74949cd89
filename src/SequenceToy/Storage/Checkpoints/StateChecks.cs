using SequenceToy.Networks;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>What every state is like that a training leaves: a checkpoint with another was made up.</summary>
internal static class StateChecks
{
    private const int WholeNumbers = 53;

    /// <exception cref="SafeTensorsFormatException">A state that no training leaves.</exception>
    public static void Check(SafeTensorsReader reader, CheckpointDocument document, TrainingState state)
    {
        if (HistoryChecks.Problem(state.History, document.Settings) is { } inHistory)
        {
            throw reader.Broken(TensorEntry.PlaceOf(StoredHistory.Records), inHistory);
        }

        if (OfEnd(document, state.History.Count) is { } inDocument)
        {
            throw reader.Broken(CheckpointFile.Place, inDocument);
        }

        if (OfOptimizer(document, state) is { } inOptimizer)
        {
            throw reader.Broken(CheckpointFile.Place, inOptimizer);
        }
    }

    private static string? OfEnd(CheckpointDocument document, int done)
    {
        var (settings, solved, end) = (document.Settings, document.SolvedEpochs, document.End);
        if (solved < 0 || solved > Math.Min(done, TrainingCourse.EnoughSolvedEpochs) || (solved > 0 && !settings.StopWhenSolved))
        {
            return FormattableString.Invariant($"solvedEpochs must be from 0 to {TrainingCourse.EnoughSolvedEpochs}, of the {done} epochs done, and 0 where training does not stop when solved; it was {solved}.");
        }

        var fits = end switch
        {
            null => done < settings.Training.Epochs,
            StopReason.Completed => done == settings.Training.Epochs,
            StopReason.StoppedEarly => settings.Training.EarlyStopping is not null,
            StopReason.Solved or StopReason.Diverged => true,
            _ => false,
        };
        return fits && end == StopReason.Solved == (solved == TrainingCourse.EnoughSolvedEpochs)
            ? null
            : FormattableString.Invariant($"end must fit {done} of {settings.Training.Epochs} epochs done and {solved} solved; it was {end?.ToString() ?? "none"}.");
    }

    // On the CPU both engines keep the powers of Adam's betas, elsewhere libtorch its steps.
    private static string? OfOptimizer(CheckpointDocument document, TrainingState state)
    {
        var (optimizer, done) = (document.Settings.Training.Optimizer, state.History.Count);
        var hasPowers = document.Device == ComputeDevice.Cpu;
        var (moments, numbers) = (state.Engine.Moments, state.Engine.Numbers);
        if (moments.Length != (optimizer is Sgd ? 1 : 2) || numbers.Length != (optimizer is not Adam ? 0 : hasPowers ? 2 : 1))
        {
            return FormattableString.Invariant($"moments and numbers must be as many as {optimizer.GetType().Name} keeps; there were {moments.Length} and {numbers.Length}.");
        }

        // The squares of a gradient may be more than a number can hold; they are Adam's second, RMSprop's first.
        for (var i = 0; i < moments.Length; i++)
        {
            var isOfSquares = optimizer is Adam ? i == 1 : optimizer is RmsProp && i == 0;
            if (!Array.TrueForAll(moments[i], moment => isOfSquares ? moment >= 0 : float.IsFinite(moment)))
            {
                return FormattableString.Invariant($"moments.{i} must be {(isOfSquares ? "numbers from 0, being of squares" : "finite numbers")}.");
            }
        }

        var areFine = hasPowers
            ? Array.TrueForAll(numbers, power => power >= 0 && (done == 0 ? power == 1 : power < 1))
            : Array.TrueForAll(numbers, steps => double.IsInteger(steps) && steps >= done && steps < Math.Pow(2, WholeNumbers) && (done > 0 || steps == 0));
        return areFine ? null : FormattableString.Invariant($"numbers must be {(hasPowers ? "powers of the betas, 1 at first and then below" : "how many steps were done")}.");
    }
}
