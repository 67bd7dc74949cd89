using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Measures your own samples: each number is read a few times, and large samples are thinned out before sorting.</summary>
internal static class DataMeasurement
{
    /// <param name="model">The trained network with its scaling.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <param name="training">The training samples.</param>
    /// <param name="validation">The validation samples split off from the same data; null without a split.</param>
    /// <param name="heldOut">The scored samples; null when nothing was held out.</param>
    /// <param name="column">The index of the only number that is scored; null for all numbers of a target.</param>
    public static DataEvidence Of(
        TrainedModel model, ExperimentSettings settings, SequenceDataset training, SequenceDataset? validation, SequenceDataset? heldOut,
        int? column = null)
    {
        var isNumber = training.Target.Kind == TargetKind.Number;
        (ValueList<int> Classes, double Share) unseen = isNumber || heldOut is null ? ([], 0) : ClassPresence.Unseen(training, heldOut);
        var scaling = model.Scaling;
        return new DataEvidence
        {
            FeatureNames = LastStepNames(training),
            TargetNames = training.Target.Names,
            TrainingTargetsVary = TargetColumn.Vary(training),
            HeldOutTargetsVary = heldOut is null || TargetColumn.Vary(heldOut),
            UnseenClasses = unseen.Classes,
            UnseenShare = unseen.Share,
            ConstantErrorRatio = heldOut is null ? null : ConstantErrors.Ratio(training, heldOut, column),
            OutsideRange = isNumber && heldOut is not null ? TargetRange.Excess(training, heldOut) : null,
            TargetOrder = validation is null ? null : TargetOrder.Degree(training, validation),
            SplitDifference = validation is null ? null : TargetOrder.Difference(training, validation),
            InputSpread = Spreads.Narrowest(SampleValues.OfInputs(training), scaling.Inputs, settings.InputScaler),
            TargetSpread = scaling.Targets is { } targets
                ? Spreads.Narrowest(SampleValues.OfTargets(training), targets, settings.TargetScaler)
                : null,
            ConflictingShare = RepeatedInputs.ConflictingShare(training),
            LastValue = isNumber && heldOut is not null ? LastValueCopy.Closest(model, training, heldOut) : null,
        };
    }

    // Where a row is a sequence, each step has its own columns.
    private static ValueList<string>? LastStepNames(SequenceDataset training) =>
        training.InputColumns is { } columns && columns.All(column => column is { Kind: ColumnKind.Number, StepColumns.Count: > 0 })
            && columns.Count == training.Features ? [.. columns.Select(column => column.StepColumns[^1])] : training.FeatureNames;
}
