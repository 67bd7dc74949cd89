using System.Text.Json.Serialization;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;

namespace SequenceToy.Storage.Models;

/// <summary>What a model is beside its weights.</summary>
internal sealed record ModelDocument
{
    /// <summary>Numbers per step of the input.</summary>
    public required int Features { get; init; }

    /// <summary>The recurrent layers.</summary>
    public required RecurrentOptions Network { get; init; }

    /// <summary>What answers look like.</summary>
    public required TargetSpec Target { get; init; }

    /// <summary>How inputs and answers are scaled.</summary>
    public required DatasetScaling Scaling { get; init; }

    /// <summary>How the outputs of the head become probabilities; null as is usual for the kind of answer.</summary>
    public OutputActivation? Activation { get; init; }

    /// <summary>Steps of the shortest sequence trained on.</summary>
    [JsonPropertyName("fewestSteps")]
    public required int MinSteps { get; init; }

    /// <summary>Steps of the longest.</summary>
    [JsonPropertyName("mostSteps")]
    public required int MaxSteps { get; init; }

    /// <summary>What a model is beside its weights.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public static ModelDocument Of(TrainedModel model) => new()
    {
        Features = model.Shape.Features,
        Network = model.Shape.Recurrent,
        Target = model.Target,
        Scaling = model.Scaling,
        Activation = model.Activation,
        MinSteps = model.TrainedSteps.Fewest,
        MaxSteps = model.TrainedSteps.Most,
    };

    /// <summary>The network's shape.</summary>
    /// <exception cref="ArgumentException">Parts that do not fit together.</exception>
    public NetworkShape Shape()
    {
        var numbers = Target.Kind == TargetKind.Number;
        if (Scaling.Inputs.Features.Count != Features || Scaling.Targets is null == numbers
            || (numbers && Scaling.Targets!.Features.Count != Target.Width))
        {
            throw new ArgumentException(
                "scaling must have as many inputs as features, and as many targets as an answer has numbers, none for classes.");
        }

        var usual = AnswerDecoding.UsualActivation(Target.Kind);
        if (Activation is { } activation && activation != usual
            && (activation, usual) is not (OutputActivation.NormalizedSigmoid, OutputActivation.Softmax))
        {
            throw new ArgumentException(
                $"activation must be one for answers of the kind {Target.Kind}, such as {usual}; it was {activation}.");
        }

        return MinSteps >= 1 && MinSteps <= MaxSteps
            ? new NetworkShape(Features, Network, Target.Size, Target.Placement)
            : throw new ArgumentException(
                FormattableString.Invariant($"fewestSteps must be from 1 to mostSteps; they were {MinSteps} and {MaxSteps}."));
    }
}
