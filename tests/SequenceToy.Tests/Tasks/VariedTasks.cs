using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>The tasks of the catalog with other parameters than their own.</summary>
internal static class VariedTasks
{
    /// <summary>The task with one parameter changed: to the first of some values near its own that the task allows.</summary>
    public static ISequenceTask With(ISequenceTask task, string parameter)
    {
        var arguments = new Dictionary<string, object?>(task.Parameters);
        foreach (var other in Others(arguments[parameter], Type(task, parameter)))
        {
            arguments[parameter] = other;
            try
            {
                return Make(task, arguments);
            }
            catch (System.Reflection.TargetInvocationException refusal) when (refusal.InnerException is ArgumentOutOfRangeException)
            {
            }
        }

        throw new NotSupportedException($"{task.Id} takes no other {parameter}.");
    }

    /// <summary>The task with all its parameters changed; the task itself where it has none.</summary>
    public static ISequenceTask Of(ISequenceTask task) => task.Parameters.Keys.Aggregate(task, With);

    /// <summary>The task that a constructor makes of these.</summary>
    public static ISequenceTask Make(ISequenceTask task, IReadOnlyDictionary<string, object?> arguments)
    {
        var constructor = task.GetType().GetConstructors().Single();
        return (ISequenceTask)constructor.Invoke([.. constructor.GetParameters().Select(parameter => arguments[parameter.Name!])]);
    }

    private static Type Type(ISequenceTask task, string parameter) =>
        task.GetType().GetConstructors().Single().GetParameters().Single(other => other.Name == parameter).ParameterType;

    private static IEnumerable<object?> Others(object? value, Type type) => value switch
    {
        int number => [number + 1, number - 1],
        double number => [(number / 2) + 0.05],
        LengthRange lengths => [new LengthRange(lengths.Shortest + 1, lengths.Longest + 2)],
        NumberRange range => [new NumberRange(range.Lowest - 5, range.Highest + 1)],
        Enum => Enum.GetValues(type).Cast<object>().Where(other => !other.Equals(value)),
        null when type == typeof(int?) => [3],
        _ => throw new NotSupportedException($"Say which other values there are of {type}."),
    };
}
