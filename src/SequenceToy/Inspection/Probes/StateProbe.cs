using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Probes;

/// <summary>The scores of linear models (probes) that decode each input and the target from the state at each step. Immutable.</summary>
/// <remarks>
/// <para>A linear probe, a ridge regression from the states to the value, is fitted to one part of the samples and scored on the rest. The
/// probe shows when the target is known and when an input is forgotten. A high score means that a linear layer such as the head could
/// decode the value, not that the network uses it; a low score means that the value is not stored in that form.</para>
/// <para>Symbols, bits and classes have one regression each; the highest output decides. Deterministic.</para>
/// <para>Inputs × steps grow with the square of the steps. Of more than 707 steps (fewer with several features), only some steps, spread
/// evenly, are probed, so that there are at most half a million scores.</para>
/// <para>Source: G. Alain and Y. Bengio, Understanding intermediate layers using linear classifier probes, 2016, arXiv:1610.01644.</para>
/// </remarks>
/// <param name="Options">The options of the probe.</param>
/// <param name="Inputs">The scores of decoding each input, in step order: one row per one-hot symbol, or per number.</param>
/// <param name="Targets">The scores of decoding the target: one row, or one row for each number or each class of a set. With targets at
/// every step, the state after a step is compared with the target of that step.</param>
public sealed record StateProbe(ProbeOptions Options, ValueList<ProbedValue> Inputs, ValueList<ProbedValue> Targets)
{
    private const double ReportedOverlap = 0.5;

    /// <summary>The share of held-out sequences, from 0 to 1, that also occur among the sequences the probe was trained on.</summary>
    /// <remarks>With few different sequences, a high score can be due to memorized sequences.</remarks>
    public double HeldOutOverlap { get; init; }

    /// <summary>Measures how well inputs and targets can be decoded from a network's states.</summary>
    /// <param name="model">The network to probe.</param>
    /// <param name="data">At least 20 samples, in original units. Training samples are suitable: a part is held out.</param>
    /// <param name="options">The options of the probe. Default: null, all defaults.</param>
    /// <exception cref="ArgumentException">The features differ from the network's, there are too few samples, or the network does not have
    /// the layer or cell.</exception>
    public static StateProbe Measure(TrainedModel model, SequenceDataset data, ProbeOptions? options = null)
    {
        options ??= new ProbeOptions();
        var states = Record(model, data, options);
        var split = Split(data.Count, options);
        ReadableValue[] inputs = [.. ReadableValue.InputsOf(data)], targets = [.. ReadableValue.TargetsOf(data)];
        int[] steps = [.. inputs.Select(input => input.Step!.Value).Distinct()];
        var read = Read(data, states, model.Shape.Recurrent.Bidirectional, options.Ridge, split, [.. inputs, .. targets], steps);
        return new StateProbe(options, [.. read[..inputs.Length]], [.. read[inputs.Length..]])
        {
            HeldOutOverlap = Overlap.Of(data.Pick(split.Fitted), data.Pick(split.HeldOut)),
        };
    }

    /// <summary>Measures how well a custom value can be decoded from a network's states, such as the depth of a stack.</summary>
    /// <param name="model">The network to probe.</param>
    /// <param name="data">At least 20 samples, in original units.</param>
    /// <param name="labels">The values: [count][1] for one per sequence, or [count][steps] for one per step; numbers or class
    /// indices.</param>
    /// <param name="name">The name of the value in a sentence, such as <c>the depth of the stack</c>.</param>
    /// <param name="classes">The number of classes, at least 2. Default: null, the value is a number.</param>
    /// <param name="options">The options of the probe. Default: null, all defaults.</param>
    /// <exception cref="ArgumentException">As for <see cref="Measure"/>; or the labels do not match the samples or steps, are not finite,
    /// or are not the index of a class.</exception>
    public static ProbedValue MeasureLabels(
        TrainedModel model,
        SequenceDataset data,
        IReadOnlyList<double[]> labels,
        string name,
        int? classes = null,
        ProbeOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        options ??= new ProbeOptions();
        if (classes is { } kinds)
        {
            Require.Between(kinds, 2, int.MaxValue, name: nameof(classes));
        }

        var states = Record(model, data, options);
        int[] lengths = [.. Enumerable.Range(0, data.Count).Select(data.LengthOf)];
        CheckLabels(Require.NotNull(labels, nameof(labels)), lengths, classes);
        var own = new ReadableValue.Custom(labels, classes ?? 0, lengths);
        var isBidirectional = model.Shape.Recurrent.Bidirectional;
        int[] steps = [.. Enumerable.Range(0, data.MaxSteps)];
        return Read(data, states, isBidirectional, options.Ridge, Split(data.Count, options), [own], steps)[0] with { Name = name };
    }

    private static void CheckLabels(IReadOnlyList<double[]> labels, int[] lengths, int? classes)
    {
        if (labels.Count != lengths.Length)
        {
            throw new ArgumentException(
                $"labels must have one entry for each of the {lengths.Length} samples; it had {labels.Count}.", nameof(labels));
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (labels[i] is null || (labels[i].Length != 1 && labels[i].Length != lengths[i]))
            {
                throw new ArgumentException(
                    $"labels[{i}] must have 1 value, or {lengths[i]} (one per step); it had {labels[i]?.Length ?? 0}.",
                    nameof(labels));
            }

            if (Array.Find(labels[i], label => !IsLabel(label)) is var bad && bad != 0)
            {
                var allowed = classes is { } kinds ? $"the index of one of {kinds} classes" : "finite numbers";
                throw new ArgumentException(FormattableString.Invariant($"labels[{i}] must be {allowed}; one was {bad}."), nameof(labels));
            }
        }

        bool IsLabel(double label) =>
            double.IsFinite(label) && (classes is not { } kinds || (label >= 0 && label < kinds && label == Math.Floor(label)));
    }

    private static RecordedStates Record(TrainedModel model, SequenceDataset data, ProbeOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        model.CheckFeatures(data, nameof(data));
        var recurrent = model.Shape.Recurrent;
        if (options.State == ProbedState.Cell && !recurrent.Cell.Signals.Contains(UnitSignal.Cell))
        {
            throw new ArgumentException(
                $"options.State must be {ProbedState.Hidden} for networks without a cell ({recurrent.Name}); it was {options.State}.",
                nameof(options));
        }

        var (last, name) = (recurrent.Layers - 1, $"{nameof(options)}.{nameof(options.Layer)}");
        var layer = Require.Between(options.Layer ?? last, 0, last, "the network's layers", name);
        if (data.Count < 2 * StateReading.MinSamples)
        {
            throw new ArgumentException(
                $"data must have at least {2 * StateReading.MinSamples} samples; it had {data.Count}.", nameof(data));
        }

        var scaled = data.WithValues(model.Scaling.Inputs.Apply(data.Inputs), data.Targets);
        return new RecordedStates(model.Shape, model.GetWeights(), scaled, layer, options.State);
    }

    /// <summary>Returns the scores of the probes that decode one input.</summary>
    /// <param name="step">The step of the input, counted from 0.</param>
    /// <param name="feature">The index of the number in the step, counted from 0; 0 for a single number or a symbol. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step or feature does not exist, or the step was not probed.</exception>
    public ProbedValue Input(int step, int feature = 0)
    {
        Require.Between(step, 0, Inputs[^1].Step!.Value, name: nameof(step));
        Require.Between(feature, 0, Inputs[^1].Feature ?? 0, name: nameof(feature));
        return Inputs.FirstOrDefault(value => value.Step == step && (value.Feature ?? 0) == feature)
            ?? throw new ArgumentOutOfRangeException(
                nameof(step), step, "step must be one of the probed steps: of long sequences only some are, see Inputs.");
    }

    /// <summary>Returns a sentence for each input and the target, one per line.</summary>
    public override string ToString() => string.Join('\n', Inputs.Concat(Targets).Select(value =>
    {
        var sentence = value.ToString();
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }).Concat(HeldOutOverlap < ReportedOverlap ? []
        : [$"Warning: {NumberFormat.FixedPercent(HeldOutOverlap, 0)} of the held-out sequences also occur among the fitted ones."]));

    private static ProbedValue[] Read(
        SequenceDataset data,
        RecordedStates states,
        bool isBidirectional,
        double ridge,
        (int[] Fitted, int[] HeldOut) split,
        ReadableValue[] values,
        int[] steps)
    {
        var (fitted, heldOut) = split;
        var scores = values.Select(_ => new ProbeScore?[data.MaxSteps]).ToArray();
        foreach (var step in steps)
        {
            StateReading? reading = null;
            for (var i = 0; i < scores.Length; i++)
            {
                var value = values[i];

                // A forward network has not read later inputs.
                if (value.Step > step && !isBidirectional)
                {
                    continue;
                }

                bool Has(int sample) => data.LengthOf(sample) > step && value.IsIn(sample, step);
                var (own, others) = (Array.FindAll(fitted, Has), Array.FindAll(heldOut, Has));
                reading = reading?.IsOf(own, others) == true
                    ? reading
                    : new StateReading(samples => states.At(step, samples), states.Width, step, own, others, ridge);
                scores[i][step] = reading.Score(value);
            }
        }

        return
        [
            .. values.Select((value, i) => new ProbedValue(
                value.Step, value.Feature, value.Classes == 0 ? ProbeMeasure.RSquared : ProbeMeasure.Accuracy, [.. scores[i]])),
        ];
    }

    private static (int[] Fitted, int[] HeldOut) Split(int count, ProbeOptions options)
    {
        int[] samples = [.. Enumerable.Range(0, count)];
        SeededRandom.ForSeed(options.Seed, RandomPurpose.Probe).Shuffle(samples.AsSpan());
        var kept = count - (int)Math.Round(count * options.HeldOut);
        return (samples[..kept], samples[kept..]);
    }
}
