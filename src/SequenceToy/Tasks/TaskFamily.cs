using System.Diagnostics;

namespace SequenceToy.Tasks;

/// <summary>The kind of memory that a task requires.</summary>
public enum TaskFamily
{
    /// <summary>A custom task, defined outside the library.</summary>
    Custom,

    /// <summary>Tasks that remember one item or a few and ignore the rest.</summary>
    Memory,

    /// <summary>Tasks that store numbers and calculate with them.</summary>
    Numbers,

    /// <summary>Tasks that copy, recall or sort symbols.</summary>
    Recall,

    /// <summary>Tasks that track the state of a state machine, also over lengths beyond training.</summary>
    StateMachines,

    /// <summary>Tasks that count symbols or track nested brackets.</summary>
    Counting,

    /// <summary>Tasks that predict or transform a signal.</summary>
    Signals,
}

/// <summary>Extension methods for <see cref="TaskFamily"/>.</summary>
public static class TaskFamilyExtensions
{
    /// <summary>Returns the display name of the family, such as <c>Count and nest</c>.</summary>
    public static string ToText(this TaskFamily family) => family switch
    {
        TaskFamily.Memory => "Remember one item, ignore the rest",
        TaskFamily.Numbers => "Store numbers",
        TaskFamily.Recall => "Copy, recall, sort",
        TaskFamily.StateMachines => "State machines",
        TaskFamily.Counting => "Count and nest",
        TaskFamily.Signals => "Signals",
        TaskFamily.Custom => "Custom tasks",
        _ => throw new UnreachableException($"Unknown family: {family}."),
    };
}
