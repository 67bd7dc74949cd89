using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Tasks;

/// <summary>A rule that generates sequences together with their targets.</summary>
/// <remarks>
/// <para>Implementations are immutable: one instance can serve many experiments and threads. A custom task only needs the members without a
/// default implementation.</para>
/// <para>A task that can also draw sequences longer than in training implements <see cref="IVariableLengthTask"/>.</para>
/// </remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public interface ISequenceTask
{
    /// <summary>The unique name of the task: lower case, words joined by hyphens.</summary>
    string Id { get; }

    /// <summary>One imperative sentence that describes the task.</summary>
    string Summary { get; }

    /// <summary>The source of the task: authors, title, venue and year.</summary>
    string Source { get; }

    /// <summary>The number of input features per step.</summary>
    int Features { get; }

    /// <summary>The form of the targets: kind, size and placement.</summary>
    TargetSpec Target { get; }

    /// <summary>The recommended training settings of the task.</summary>
    RecommendedSettings Recommended { get; }

    /// <summary>The score to reach on test samples.</summary>
    Goal Goal { get; }

    /// <summary>Further notes on the task. Default: none.</summary>
    TaskNotes Notes => TaskNotes.None;

    /// <summary>The exact scores of a simple rule without training or memory, which uses at most the current input. Default: null;
    /// results are then compared with the mean or the most common class of the training targets.</summary>
    Baseline? Baseline => null;

    /// <summary>Variants of the task, such as more distractors, on which a trained network is also scored. Default: none.</summary>
    ValueList<TaskCondition> Conditions => [];

    /// <summary>The steps, counted from 0, that the last target does not depend on: a network that has learned the task ignores them for
    /// this target. Default: none.</summary>
    ValueList<int> IgnoredSteps => [];

    /// <summary>The constructor's parameters by name, in declaration order. Default: the values of the properties with the same names;
    /// empty when such a property is missing.</summary>
    IReadOnlyDictionary<string, object?> Parameters => TaskParameters.Of(this);

    /// <summary>Generates samples of the task.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="random">The only source of randomness: the same stream gives the same samples.</param>
    SequenceDataset Generate(int count, SeededRandom random);
}
