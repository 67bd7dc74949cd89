using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Probes;

/// <summary>What a network's memory holds: how well each input so far, and the answer, can be read from its state at each step.
/// Immutable.</summary>
/// <remarks>
/// <para>Read by a linear probe, a ridge regression from the states to the value, fitted to one part of the samples and judged on the rest:
/// it shows when the answer is known and when something is forgotten. A high score says that a value is there for a linear layer such as
/// the head to take, not that the network takes it; a low one that it is not there in that form.</para>
/// <para>Symbols, bits and classes are read by a regression for each of them, the highest deciding. Deterministic.</para>
/// <para>Source: G. Alain and Y. Bengio, Understanding intermediate layers using linear classifier probes, 2016, arXiv:1610.01644.</para>
/// </remarks>
/// <param name="Options">What was read and how.</param>
/// <param name="Inputs">Each input, step after step: a row for a step's symbol where the inputs are one-hot, otherwise one for each of its
/// numbers.</param>
/// <param name="Answers">The answer: one row, or one for each number, or for each class of a set. Given at every step, it is that of the
/// step of the state.</param>
public sealed record StateProbe(ProbeOptions Options, ValueList<ProbedValue> Inputs, ValueList<ProbedValue> Answers)
{
    private const double OverlapWorthSaying = 0.5;

    /// <summary>The share of the sequences held out, from 0 to 1, that the probe was fitted to as well, since the same sequence was drawn
    /// more than once: of few different ones a high score may be remembered rather than read.</summary>
    public double HeldOutOverlap { get; init; }

    /// <summary>Reads a network's states.</summary>
    /// <param name="model">The network.</param>
    /// <param name="data">At least 20 samples, in real units; those of the training will do, as a part is held out from the probe.</param>
    /// <param name="options">What to read and how; null for the defaults.</param>
    /// <exception cref="ArgumentException">Other features than the network's; too few samples; a layer it has not; the cell of a network
    /// that has none.</exception>
    public static StateProbe Measure(TrainedModel model, SequenceDataset data, ProbeOptions? options = null)
    {
        options ??= new ProbeOptions();
        var states = Record(model, data, options);
        var split = Split(data.Count, options);
        ReadableValue[] inputs = [.. ReadableValue.InputsOf(data)], answers = [.. ReadableValue.AnswersOf(data)];
        var read = Read(data, states, model.Shape.Recurrent.Bidirectional, options.Ridge, split, [.. inputs, .. answers]);
        return new StateProbe(options, [.. read[..inputs.Length]], [.. read[inputs.Length..]])
        {
            HeldOutOverlap = Overlap.Of(data.Pick(split.Fitted), data.Pick(split.HeldOut)),
        };
    }

    /// <summary>Reads a value of one's own from a network's states: how deep a stack is, whether a bracket is open, what a sum has come
    /// to.</summary>
    /// <param name="model">The network.</param>
    /// <param name="data">At least 20 samples, in real units.</param>
    /// <param name="labels">[count][1] where a sequence has one value, or [count][steps] where it has one at each of its steps: numbers, or
    /// the index of a class.</param>
    /// <param name="name">What it is called in a sentence, such as <c>the depth of the stack</c>.</param>
    /// <param name="classes">How many classes it is one of, from 2. Default: null, it is a number.</param>
    /// <param name="options">What to read and how; null for the defaults.</param>
    /// <exception cref="ArgumentException">As for <see cref="Measure"/>; labels not as many as samples or steps, not finite, or not the
    /// index of a class.</exception>
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
        return Read(data, states, isBidirectional, options.Ridge, Split(data.Count, options), [own])[0] with { Name = name };
    }

    private static void CheckLabels(IReadOnlyList<double[]> labels, int[] lengths, int? classes)
    {
        if (labels.Count != lengths.Length)
        {
            throw new ArgumentException(
                $"labels must be as many as the samples, {lengths.Length}; they were {labels.Count}.", nameof(labels));
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (labels[i] is null || (labels[i].Length != 1 && labels[i].Length != lengths[i]))
            {
                throw new ArgumentException(
                    $"labels[{i}] must have 1 value, or one for each of the {lengths[i]} steps; it had {labels[i]?.Length ?? 0}.",
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

    /// <summary>An input's row.</summary>
    /// <param name="step">From 0.</param>
    /// <param name="feature">Which of the step's numbers, from 0; 0 where there is one only or a symbol.</param>
    /// <exception cref="ArgumentOutOfRangeException">A step or feature that there is not.</exception>
    public ProbedValue Input(int step, int feature = 0)
    {
        Require.Between(step, 0, Inputs[^1].Step!.Value, name: nameof(step));
        Require.Between(feature, 0, Inputs[^1].Feature ?? 0, name: nameof(feature));
        return Inputs.First(value => value.Step == step && (value.Feature ?? 0) == feature);
    }

    /// <summary>What a person would say: a sentence for each input and the answer, a line each.</summary>
    public override string ToString() => string.Join('\n', Inputs.Concat(Answers).Select(value =>
    {
        var sentence = value.ToString();
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }).Concat(HeldOutOverlap < OverlapWorthSaying ? []
        : [$"Careful: {NumberFormat.FixedPercent(HeldOutOverlap, 0)} of the sequences held out were fitted to as well."]));

    private static ProbedValue[] Read(
        SequenceDataset data,
        RecordedStates states,
        bool isBidirectional,
        double ridge,
        (int[] Fitted, int[] HeldOut) split,
        ReadableValue[] values)
    {
        var (fitted, heldOut) = split;
        var scores = values.Select(_ => new ProbeScore?[data.MaxSteps]).ToArray();
        for (var t = 0; t < data.MaxSteps; t++)
        {
            var step = t;
            StateReading? reading = null;
            for (var i = 0; i < scores.Length; i++)
            {
                var value = values[i];

                // Units that read forwards know nothing of what comes later.
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
