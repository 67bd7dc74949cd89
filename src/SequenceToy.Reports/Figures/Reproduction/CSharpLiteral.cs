using System.Globalization;
using System.Reflection;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>C# source code of values: numbers, enums, and settings records with only their non-default properties.</summary>
internal sealed class CSharpLiteral(ISet<string> namespaces)
{
    public string Of(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case string text: return CSharpText.Of(text);
            case char letter: return CSharpText.Of(letter);
            case IEnumerable<string> texts: return CSharpText.Of(texts);
            case bool flag: return flag ? "true" : "false";
            case double number: return number.ToString("R", CultureInfo.InvariantCulture);
            case IFormattable number and (int or long): return number.ToString(null, CultureInfo.InvariantCulture);
        }

        namespaces.Add(value.GetType().Namespace!);
        return value switch
        {
            // A value with an implicit conversion from a number is written as the number.
            ValueType when value.GetType().GetMethod("op_Implicit", [typeof(double)]) is not null =>
                Of(value.GetType().GetProperty("Value")!.GetValue(value)),
            Enum name => $"{name.GetType().Name}.{name}",
            SnapshotSchedule { Every: { } every } => $"SnapshotSchedule.EveryEpochs({Of(every)})",
            BalancedClassWeights => "ClassWeights.Balanced",
            GivenClassWeights given => $"ClassWeights.Given({string.Join(", ", given.Weights.Select(weight => Of(weight)))})",
            SnapshotSchedule => "SnapshotSchedule.Doubling",
            _ => Made(value),
        };
    }

    // Uses the constructor with the fewest parameters that recreates the value; parameters are matched to properties by name.
    private string Made(object value)
    {
        var type = value.GetType();
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Array.Sort(properties, (one, other) => one.MetadataToken.CompareTo(other.MetadataToken));
        foreach (var constructor in type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length))
        {
            var given = constructor.GetParameters().Select(parameter => properties.FirstOrDefault(
                property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))).ToArray();
            if (Array.Exists(given, property => property is null))
            {
                continue;
            }

            var arguments = Array.ConvertAll(given, property => property!.GetValue(value));
            var made = constructor.Invoke(arguments);
            var changed = Array.FindAll(
                properties,
                property => property.SetMethod is { IsPublic: true } && !Equals(property.GetValue(value), property.GetValue(made)));
            Array.ForEach(changed, property => property.SetValue(made, property.GetValue(value)));
            if (made.Equals(value))
            {
                var settings = string.Join(", ", changed.Select(property => $"{property.Name} = {Of(property.GetValue(value))}"));
                return $"new {type.Name}"
                    + (arguments.Length == 0 && changed.Length > 0 ? "" : $"({string.Join(", ", arguments.Select(Of))})")
                    + (changed.Length == 0 ? "" : $" {{ {settings} }}");
            }
        }

        throw new ArgumentException(
            $"value must be of a type that can be created by a constructor and its properties; it was a {type.Name}.", nameof(value));
    }
}
