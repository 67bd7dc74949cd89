using System.Globalization;
using SequenceToy.Storage.Results;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Checks that a training can produce a stored state; otherwise the checkpoint was forged.</summary>
internal static class StateChecks
{
    /// <exception cref="SafeTensorsFormatException">No training can produce the state.</exception>
    public static void Check(SafeTensorsReader reader, CheckpointDocument document, TrainingState state)
    {
        if (HistoryChecks.Problem(state.History, document.Settings) is { } inHistory)
        {
            throw reader.Broken(TensorEntry.LocationOf(StoredHistory.Records), inHistory);
        }

        if (OfEnd(document, state.History.Count) is { } inDocument)
        {
            throw reader.Broken(CheckpointFile.Location, inDocument);
        }

        if (document.Settings.Training.Optimizer.ProblemOf(state.Engine.Optimizer, state.History.Count) is { } inOptimizer)
        {
            throw reader.Broken(CheckpointFile.Location, inOptimizer);
        }
    }

    private static string? OfEnd(CheckpointDocument document, int done)
    {
        var (settings, solved, end) = (document.Settings, document.SolvedEpochs, document.End);
        if (solved < 0 || solved > Math.Min(done, TrainingProgress.EnoughSolvedEpochs) || (solved > 0 && !settings.StopWhenSolved))
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"solvedEpochs must be from 0 to {TrainingProgress.EnoughSolvedEpochs} (of the {done} epochs done), and 0 unless training "
                + $"stops at the goal; it was {solved}.");
        }

        var fits = end switch
        {
            null => done < settings.Training.Epochs,
            StopReason.Completed => done == settings.Training.Epochs,
            StopReason.StoppedEarly => settings.Training.EarlyStopping is not null,
            StopReason.Solved or StopReason.Diverged => true,
            _ => false,
        };
        return fits && end == StopReason.Solved == (solved == TrainingProgress.EnoughSolvedEpochs)
            ? null
            : FormattableString.Invariant(
                $"end must fit {done} of {settings.Training.Epochs} epochs done and {solved} at the goal; ")
                + $"it was {end?.ToString() ?? "none"}.";
    }
}
