using System.Text.Json.Serialization;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;

namespace SequenceToy.Storage.Models;

/// <summary>The description of a model, without its weights.</summary>
internal sealed record ModelDocument
{
    /// <summary>The number of features per step.</summary>
    public required int Features { get; init; }

    /// <summary>The recurrent layers.</summary>
    public required RecurrentOptions Network { get; init; }

    /// <summary>The form of the targets.</summary>
    public required TargetSpec Target { get; init; }

    /// <summary>The scaling of inputs and targets.</summary>
    public required DatasetScaling Scaling { get; init; }

    /// <summary>The activation that turns head outputs into probabilities; null for the target kind's usual one.</summary>
    public OutputActivation? Activation { get; init; }

    /// <summary>The input columns of the training data; null when the features have no names, and in files before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<InputColumn>? InputColumns { get; init; }

    /// <summary>How the training data was read from a table; null for other data, and in files of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableSource? Table { get; init; }

    /// <summary>The number of steps of the shortest training sequence.</summary>
    [JsonPropertyName("fewestSteps")]
    public required int MinSteps { get; init; }

    /// <summary>The number of steps of the longest training sequence.</summary>
    [JsonPropertyName("mostSteps")]
    public required int MaxSteps { get; init; }

    /// <summary>Creates the description of a model.</summary>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    public static ModelDocument Of(TrainedModel model) => new()
    {
        Features = model.Shape.Features,
        Network = model.Shape.Recurrent,
        Target = model.Target,
        Scaling = model.Scaling,
        Activation = model.Activation,
        InputColumns = model.InputColumns,
        Table = model.Table,
        MinSteps = model.TrainedSteps.Fewest,
        MaxSteps = model.TrainedSteps.Most,
    };

    /// <summary>Gets the network's shape.</summary>
    /// <exception cref="ArgumentException">Parts contradict each other.</exception>
    public NetworkShape Shape()
    {
        var numbers = Target.Kind == TargetKind.Number;
        if (Scaling.Inputs.Features.Count != Features || Scaling.Targets is null == numbers
            || (numbers && Scaling.Targets!.Features.Count != Target.Width))
        {
            throw new ArgumentException(
                "scaling must have one input per feature, and one target per number of the prediction (none for classes).");
        }

        if (InputColumns is { } columns && columns.Sum(column => (long)column.Width) != Features)
        {
            throw new ArgumentException("inputColumns must have one feature, or one per label, for each of the features.");
        }

        if (Table is { } table)
        {
            table.Options.Checked("table");
            if (InputColumns is null)
            {
                throw new ArgumentException("table must be given with inputColumns.");
            }
        }

        var usual = PredictionDecoding.UsualActivation(Target.Kind);
        if (Activation is { } activation && activation != usual
            && (activation, usual) is not (OutputActivation.NormalizedSigmoid, OutputActivation.Softmax))
        {
            throw new ArgumentException(
                $"activation must suit targets of kind {Target.Kind}, such as {usual}; it was {activation}.");
        }

        return MinSteps >= 1 && MinSteps <= MaxSteps
            ? new NetworkShape(Features, Network, Target.Size, Target.Placement)
            : throw new ArgumentException(
                FormattableString.Invariant($"fewestSteps must be from 1 to mostSteps; they were {MinSteps} and {MaxSteps}."));
    }
}
