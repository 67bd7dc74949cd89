using System.Diagnostics;

namespace SequenceToy.Tasks;

/// <summary>What a task asks of a network's memory.</summary>
public enum TaskFamily
{
    /// <summary>A task of one's own.</summary>
    Custom,

    /// <summary>Remember one thing and ignore the rest.</summary>
    Memory,

    /// <summary>Store numbers and calculate with them.</summary>
    Numbers,

    /// <summary>Copy, recall and put in order.</summary>
    Recall,

    /// <summary>Keep the state of a machine, also over lengths never seen.</summary>
    StateMachines,

    /// <summary>Count and nest.</summary>
    Counting,

    /// <summary>Go on with a signal.</summary>
    Signals,
}

/// <summary>What is known of each family.</summary>
public static class TaskFamilyExtensions
{
    /// <summary>The family as people write it: <c>Count and nest</c>.</summary>
    public static string ToText(this TaskFamily family) => family switch
    {
        TaskFamily.Memory => "Remember one thing, ignore the rest",
        TaskFamily.Numbers => "Store numbers",
        TaskFamily.Recall => "Copy, recall, put in order",
        TaskFamily.StateMachines => "State machines",
        TaskFamily.Counting => "Count and nest",
        TaskFamily.Signals => "Signals",
        TaskFamily.Custom => "Own tasks",
        _ => throw new UnreachableException($"Unknown family: {family}."),
    };
}
