using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>How much each step, and each feature of it, matters to a network's answer.</summary>
/// <remarks>
/// <para>The answer is taken as numbers in real units, or as the probability of each class (softmax) or of each class of a set (sigmoid).
/// Of several numbers the one that moves most counts, each measured by its own range.</para>
/// <para>A network that answers at every step is asked about the last scored answer, unless <see cref="InfluenceOptions.AnswerStep"/> says
/// otherwise; steps it has not read by then are left out.</para>
/// <para>A probability near 0 or 1 has hardly a slope, nor has a memory that is full: the gradient then says that nothing matters where the
/// swing shows that much does.</para>
/// <para>What is measured is the network, not the task: inputs that always occur together can stand in for each other, and a step moved
/// alone may make a sequence the network never saw.</para>
/// </remarks>
public sealed record InfluenceReport
{
    /// <summary>How it was measured.</summary>
    public required InfluenceMethod Method { get; init; }

    /// <summary>What kind of answers the network gives.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>Which steps of different sequences were put together.</summary>
    public required StepCounting Counting { get; init; }

    /// <summary>How many samples it was measured on.</summary>
    public required int Samples { get; init; }

    /// <summary>The range of the right answers, those trained on and those asked about, in real units, of several numbers the widest; where
    /// the answer is always the same its size, or 1 where that is 0; 1 for probabilities.</summary>
    public required double Range { get; init; }

    /// <summary>How many numbers an answer has, each with a unit and a range of its own; the move of a sample is that of the number that
    /// moves most of its range. Default: 1.</summary>
    public int AnswerWidth { get; init; } = 1;

    /// <summary>Each step, all its features together, in order.</summary>
    public required ValueList<StepInfluence> Steps { get; init; }

    /// <summary>Each feature of each step, in order; empty where there is one feature, where the steps are symbols, and where
    /// <see cref="InfluenceOptions.ByFeature"/> is off.</summary>
    public required ValueList<StepInfluence> Features { get; init; }

    /// <summary>Steps from the start that the right answer never hangs on, where the task says so
    /// (<see cref="Tasks.ISequenceTask.IgnoredSteps"/>). Default: none.</summary>
    public ValueList<int> IgnoredSteps { get; init; } = [];

    /// <summary>What <see cref="StepInfluence.Mean"/> is in.</summary>
    public string Unit => (Kind == TargetKind.Number, Method == InfluenceMethod.Permutation) switch
    {
        (true, true) => "RMSE in the answer's unit",
        (true, false) => AnswerWidth > 1 ? "the unit of the number that moves most" : "the answer's unit",
        (false, true) => "probability of what is right",
        (false, false) => "probability",
    };

    /// <summary>The steps that should have no influence, with the influence they have; empty where the task names none, or steps are not
    /// counted from the start.</summary>
    public ValueList<StepInfluence> ShouldBeIgnored =>
        Counting == StepCounting.FromStart ? [.. Steps.Where(step => IgnoredSteps.Contains(step.Step))] : [];

    /// <summary>Those of <see cref="ShouldBeIgnored"/> that are known not to be ignored: inputs the network leans on and should
    /// not.</summary>
    public ValueList<StepInfluence> LeansOn => [.. ShouldBeIgnored.Where(step => !step.IsIgnored && !step.IsConstant)];

    /// <summary>A sentence for each step: <c>step 3 moves the answer by 0.4 of 198, 0.2%: ignored</c>, or <c>no effect</c> where the task
    /// does not ask for it.</summary>
    public ValueList<string> Sentences => [.. Steps.Select(Sentence)];

    /// <summary>The sentences, a line each.</summary>
    public override string ToString() => string.Join('\n', Sentences);

    /// <summary>Measures the influence of steps and features on a network's answers.</summary>
    /// <remarks>The work of swing and permutation grows with the square of the steps: each step of each sample is asked for
    /// <see cref="InfluenceOptions.Points"/> or <see cref="InfluenceOptions.Repeats"/> answers. The gradient takes one pass forward and
    /// back for each number of an answer. Same options, same report.</remarks>
    /// <param name="model">The network.</param>
    /// <param name="data">Samples in real units: where to measure, and what values each step takes. Best fresh ones, never trained
    /// on.</param>
    /// <param name="method">How to measure.</param>
    /// <param name="options">On what, and how finely. Default: null, <see cref="InfluenceOptions.ForSteps"/>, on fewer samples where there
    /// are thousands of classes, and not feature by feature where that would take a large network longer than some ten seconds.</param>
    /// <exception cref="ArgumentException">Samples with other features or another kind of answer than the network's, or none with the
    /// answer asked about; one sample for the permutation.</exception>
    public static InfluenceReport Of(
        TrainedModel model, SequenceDataset data, InfluenceMethod method = InfluenceMethod.Swing, InfluenceOptions? options = null)
    {
        Require.NotNull(model, nameof(model));
        Require.Defined(method, nameof(method));
        CheckFits(Require.NotNull(data, nameof(data)), model);
        options ??= InfluenceOptions.For(model.Shape, data, method);
        return new InfluenceMeasurement(model, data, options).By(method, model.GetWeights());
    }

    /// <summary>The influence of the steps of one sequence on the answer to it.</summary>
    /// <param name="model">The network.</param>
    /// <param name="sequence">In real units.</param>
    /// <param name="others">Samples that say what values each step takes and how far answers reach, so that both are the same whatever the
    /// sequence.</param>
    /// <param name="method">Swing or gradient.</param>
    /// <param name="options">How finely.</param>
    internal static InfluenceReport OfOne(
        TrainedModel model, Sequence sequence, SequenceDataset others, InfluenceMethod method, InfluenceOptions options)
    {
        CheckFits(others, model);
        if (Require.Defined(method, nameof(method)) == InfluenceMethod.Permutation)
        {
            throw new ArgumentException(
                $"method must be {InfluenceMethod.Swing} or {InfluenceMethod.Gradient} for a single sequence, "
                + $"whose values cannot be swapped among samples; it was {method}.",
                nameof(method));
        }

        var answers = model.Target.Placement == TargetPlacement.LastStep ? 1 : sequence.Steps;
        var answer = new Sequence(new float[answers * model.Target.Width], model.Target.Width);
        var data = SequenceDataset.FromSamples([new Sample(sequence, answer)], model.Target);
        return new InfluenceMeasurement(model, data, options, others: others).By(method, model.GetWeights());
    }

    /// <summary>A step as people name it: <c>step 3</c>, or <c>2 steps before the answer's</c>.</summary>
    public string Label(StepInfluence step) => InfluenceText.Label(Require.NotNull(step, nameof(step)), Counting);

    /// <summary>What a person would say of one of the steps or features.</summary>
    public string Sentence(StepInfluence step) => InfluenceText.Sentence(this, Require.NotNull(step, nameof(step)));

    internal static void CheckFits(SequenceDataset data, TrainedModel model)
    {
        var (features, own, given) = (model.Shape.Features, model.Target, data.Target);
        if (data.Features != features || !given.HasShapeOf(own))
        {
            throw new ArgumentException(
                $"data must have {features} features and answers {own.Kind} of size {own.Size} at {own.Placement}, as the network; "
                + $"it had {data.Features} and {given.Kind} of size {given.Size} at {given.Placement}.",
                nameof(data));
        }
    }
}
