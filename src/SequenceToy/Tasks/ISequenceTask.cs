using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Tasks;

/// <summary>A rule that makes sequences and knows the right answer to each.</summary>
/// <remarks>
/// <para>Implementations are immutable, so that one instance serves many experiments and threads. Your own task needs the members without a
/// default and nothing else.</para>
/// <para>A task whose sequences can be longer than those it trains on is an <see cref="IVariableLengthTask"/> besides.</para>
/// </remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public interface ISequenceTask
{
    /// <summary>The name it is found by: lower case, words joined by hyphens.</summary>
    string Id { get; }

    /// <summary>One plain sentence that says what to do.</summary>
    string Summary { get; }

    /// <summary>Where the task comes from.</summary>
    string Source { get; }

    /// <summary>How many numbers each step has.</summary>
    int Features { get; }

    /// <summary>What the right answers look like.</summary>
    TargetSpec Target { get; }

    /// <summary>Settings known to learn the task.</summary>
    RecommendedSettings Recommended { get; }

    /// <summary>When the task counts as solved, on fresh test data.</summary>
    Goal Goal { get; }

    /// <summary>What else is known of the task. Default: nothing.</summary>
    TaskNotes Notes => TaskNotes.None;

    /// <summary>What guessing without memory scores, in closed form. Default: null, so results are held against the training answers' mean
    /// or commonest class.</summary>
    Baseline? Baseline => null;

    /// <summary>The same task under other conditions, more distractors or another noise, on which a trained network is scored too. Default:
    /// none.</summary>
    ValueList<TaskCondition> Conditions => [];

    /// <summary>
    /// Steps, from 0, that the right answer hangs on in no sample: a network that has learned the task ignores them. Of answers at every
    /// step the last scored one is meant. Default: none is known.
    /// </summary>
    ValueList<int> IgnoredSteps => [];

    /// <summary>
    /// What the task was made of: each parameter of its constructor by name, in their order. Default: as the properties of these names say;
    /// empty where one is missing.
    /// </summary>
    IReadOnlyDictionary<string, object?> Parameters => TaskParameters.Of(this);

    /// <summary>Draws samples.</summary>
    /// <param name="count">How many, from 1.</param>
    /// <param name="random">The only source of chance: the same stream gives the same samples.</param>
    SequenceDataset Generate(int count, SeededRandom random);
}
