using SequenceToy.Scaling;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;
using SequenceToy.Training;
using SequenceToy.Training.Losses;

namespace SequenceToy.Studio.Sessions;

/// <summary>The quantity of a learning curve: the RMSE in original units for single numbers, otherwise the loss.</summary>
/// <param name="IsRmse">True for the RMSE.</param>
/// <param name="Factor">The factor from the square root of the loss to the RMSE; 1 for the loss.</param>
internal sealed record CurveAxis(bool IsRmse, double Factor)
{
    /// <summary>Returns the axis of a state before its network exists: the samples are drawn as the training draws them.</summary>
    public static CurveAxis Of(StudioState state)
    {
        if (!HasRmse(state))
        {
            return new CurveAxis(IsRmse: false, Factor: 1);
        }

        var settings = state.Settings;
        var samples = state.Task.Generate(settings.Samples, SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data));
        var training = samples.Slice(0, settings.Samples - (int)Math.Round(settings.Samples * settings.ValidationSplit));
        return Of(state, DatasetScaling.Fit(training, settings.InputScaler, settings.TargetScaler));
    }

    /// <summary>Returns the axis of a trained network.</summary>
    public static CurveAxis Of(StudioState state, DatasetScaling scaling) => HasRmse(state)
        ? new CurveAxis(IsRmse: true, 1 / Math.Abs(scaling.Targets!.Features[0].Scale))
        : new CurveAxis(IsRmse: false, Factor: 1);

    /// <summary>Returns the name of the quantity and of the samples.</summary>
    public static string Name(StudioState state)
    {
        var loss = state.Settings.Training.Loss ?? Loss.For(state.Task.Target.Kind);
        var heldOut = Math.Round(state.Settings.Samples * state.Settings.ValidationSplit) > 0;
        var name = HasRmse(state) ? "RMSE" : char.ToUpperInvariant(loss.Name[0]) + loss.Name[1..];
        return $"{name} on {(heldOut ? "validation" : "training")} samples";
    }

    /// <summary>Returns the curve of a history.</summary>
    /// <param name="history">One record per epoch.</param>
    /// <param name="points">The largest number of points.</param>
    /// <param name="withTraining">True to include the values on training samples.</param>
    public Curve Curve(IReadOnlyList<EpochRecord> history, int points, bool withTraining)
    {
        var shown = EvenlySpread.Of(history.Count, points);
        return new Curve(
            [.. shown.Select(index => history[index].Epoch)],
            [.. shown.Select(index => Value(history[index].ValidationLoss ?? history[index].Loss))],
            withTraining ? [.. shown.Select(index => Value(history[index].Loss))] : []);
    }

    // Losses of whole epochs are finite.
    private double Value(double loss) => NumberFormat.Rounded(IsRmse ? Math.Sqrt(loss) * Factor : loss);

    private static bool HasRmse(StudioState state) =>
        state.Task.Target is { Kind: TargetKind.Number, Width: 1 } && state.Settings.Training.Loss is null or MeanSquaredError;
}
