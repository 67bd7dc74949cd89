using SequenceToy.Kernels;
using SequenceToy.Scaling;

namespace SequenceToy.Networks;

/// <summary>A network that is used step by step: it keeps its state, so that each new step costs the same however long the sequence
/// is.</summary>
/// <remarks>
/// <para>After each step the prediction is bit-identical to <see cref="TrainedModel.PredictDetailed"/> for the sequence of all steps so
/// far. It is computed on the CPU. A step allocates no memory.</para>
/// <para>It has a copy of the weights and needs no disposal; it stays usable after the model is disposed. It is not thread-safe: use one
/// <see cref="Clone"/> per thread.</para>
/// <para>A network that predicts after the last step and was trained on one length is reliable only after that many steps; other
/// predictions are unreliable.</para> </remarks>
public sealed class StepwisePrediction
{
    private readonly StepDecoder decoder;
    private readonly FittedScaler scaler;
    private readonly IStepPass pass;
    private readonly float[] scaled;

    /// <param name="model">The model; its weights are copied.</param>
    internal StepwisePrediction(TrainedModel model)
        : this(
            StepPasses.Of(model.Shape.Sizes, model.Weights),
            model.Scaling.Inputs,
            new StepDecoder(model.Target, model.Scaling.Targets, model.Activation))
    {
    }

    private StepwisePrediction(IStepPass pass, FittedScaler scaler, StepDecoder decoder)
    {
        (this.pass, this.scaler, this.decoder) = (pass, scaler, decoder);
        scaled = new float[scaler.Features.Count];
    }

    /// <summary>The number of steps since the start or the last <see cref="Reset"/>.</summary>
    public int Steps { get; private set; }

    /// <summary>The prediction after the last step, [width], as in <c>Prediction.Value</c>: numbers in original units, the index of
    /// the most likely class, or a 0 or 1 for each class of a set.</summary>
    /// <remarks>The next step overwrites it. The name of a class is <c>model.Target.NameOf((int)stepwise.Value[0])</c>, where the value is
    /// finite.</remarks>
    /// <exception cref="InvalidOperationException">No step has been made yet.</exception>
    public ReadOnlySpan<float> Value => Steps > 0 ? decoder.Value : throw NoStep();

    /// <summary>The probability of each class after the last step, [classes], in the order of <see cref="TargetSpec.Names"/>; empty for
    /// numbers.</summary>
    /// <remarks>The next step overwrites it.</remarks>
    /// <exception cref="InvalidOperationException">No step has been made yet.</exception>
    public ReadOnlySpan<float> Probabilities => Steps > 0 ? decoder.Probabilities : throw NoStep();

    /// <summary>True when all values since the start were in the training range; otherwise the network extrapolates.</summary>
    public bool IsInRange { get; private set; } = true;

    /// <summary>Reads one step and predicts from all steps so far.</summary>
    /// <param name="step">The features of the step, [features], in original units.</param>
    /// <returns>The prediction: <see cref="Value"/> of shape [width].</returns>
    /// <exception cref="ArgumentException">The step has another number of features than in training, or a value that is not finite. The
    /// state is unchanged.</exception>
    /// <example><code>
    /// using SequenceToy;
    /// using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// var stepwise = result.Start();
    /// float afterOne = stepwise.Next(10)[0];
    /// float afterTwo = stepwise.Next(20)[0];
    /// </code></example>
    public ReadOnlySpan<float> Next(params ReadOnlySpan<float> step)
    {
        IsInRange &= Check(step);
        scaler.Apply(step, scaled);
        pass.Next(scaled, decoder.Outputs);
        decoder.Decode();
        Steps++;
        return decoder.Value;
    }

    /// <summary>Forgets all steps, to start another sequence.</summary>
    public void Reset()
    {
        pass.Reset();
        (Steps, IsInRange) = (0, true);
    }

    /// <summary>Returns a copy in the same state, to try several continuations of a sequence; it shares the weights.</summary>
    public StepwisePrediction Clone() => new(pass.Copy(), scaler, decoder.Copy()) { Steps = Steps, IsInRange = IsInRange };

    // True when all values are in the training range.
    private bool Check(ReadOnlySpan<float> step)
    {
        if (step.Length != scaled.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"step must have {NumberFormat.Count(scaled.Length, "feature")}, as in training; ")
                + FormattableString.Invariant($"it had {step.Length}."),
                nameof(step));
        }

        var isInside = true;
        for (var feature = 0; feature < step.Length; feature++)
        {
            if (!float.IsFinite(step[feature]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"step must have finite numbers; feature {feature} was {step[feature]}."), nameof(step));
            }

            isInside &= scaler.Features[feature].Covers(step[feature]);
        }

        return isInside;
    }

    private static InvalidOperationException NoStep() => new("There is no prediction before the first step; call Next first.");
}
