using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sitrep.Architecture.Tests;

/// <summary>One use of a type by another of the same assembly.</summary>
/// <param name="User">Full name of the type that uses.</param>
/// <param name="Member">The member in which it does.</param>
/// <param name="Used">Full name of the type that is used.</param>
internal sealed record TypeUse(string User, string Member, string Used);

/// <summary>Finds in an assembly's metadata and IL which of its types use which others.</summary>
internal static class AssemblyReferences
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>All uses, in metadata order.</summary>
    public static IEnumerable<TypeUse> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var uses = new List<TypeUse>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var user = FullName(metadata, handle);
            foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
            {
                Add(uses, user, metadata.GetString(field.Name), field.DecodeSignature(new NamesOfTypes(), null));
            }

            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                var member = metadata.GetString(method.Name);
                var signature = method.DecodeSignature(new NamesOfTypes(), null);
                Add(uses, user, member, [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(p => p)]);
                if (method.RelativeVirtualAddress != 0)
                {
                    Add(uses, user, member, InBody(metadata, file.GetMethodBody(method.RelativeVirtualAddress)));
                }
            }
        }

        return uses.Distinct();
    }

    private static void Add(List<TypeUse> uses, string user, string member, IEnumerable<string> used) =>
        uses.AddRange(used.Where(name => name.Length > 0).Select(name => new TypeUse(user, member, name)));

    private static List<string> InBody(MetadataReader metadata, MethodBodyBlock body)
    {
        var names = new List<string>();
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            code = code == 0xFE ? 0xFE00 | il.ReadByte() : code;
            switch (Operands[code])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    names.AddRange(Owner(metadata, MetadataTokens.EntityHandle(il.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    il.Offset += 4;
                    break;
            }
        }

        return names;
    }

    private static IEnumerable<string> Owner(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => [FullName(metadata, (TypeDefinitionHandle)handle)],
        HandleKind.MethodDefinition => [FullName(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())],
        HandleKind.FieldDefinition => [FullName(metadata, metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())],
        HandleKind.MemberReference => Owner(metadata, metadata.GetMemberReference((MemberReferenceHandle)handle).Parent),
        HandleKind.MethodSpecification => Owner(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new NamesOfTypes(), null),
        _ => [],
    };

    private static string FullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
            : $"{FullName(metadata, outer)}+{metadata.GetString(type.Name)}";
    }

    /// <summary>Decodes a signature to the names of this assembly's types in it.</summary>
    private sealed class NamesOfTypes : ISignatureTypeProvider<string[], object?>
    {
        public string[] GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [FullName(reader, handle)];

        public string[] GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

        public string[] GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, context);

        public string[] GetGenericInstantiation(string[] genericType, System.Collections.Immutable.ImmutableArray<string[]> arguments) =>
            [.. genericType, .. arguments.SelectMany(a => a)];

        public string[] GetFunctionPointerType(MethodSignature<string[]> signature) => [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(p => p)];

        public string[] GetArrayType(string[] elementType, ArrayShape shape) => elementType;

        public string[] GetByReferenceType(string[] elementType) => elementType;

        public string[] GetModifiedType(string[] modifier, string[] unmodifiedType, bool isRequired) => unmodifiedType;

        public string[] GetPinnedType(string[] elementType) => elementType;

        public string[] GetPointerType(string[] elementType) => elementType;

        public string[] GetSZArrayType(string[] elementType) => elementType;

        public string[] GetGenericMethodParameter(object? genericContext, int index) => [];

        public string[] GetGenericTypeParameter(object? genericContext, int index) => [];

        public string[] GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
    }
}
